"""An answer is labelled in the language of who asked, with dates as that one writes them."""

from dataclasses import replace
from datetime import date

import pytest

from bot.blocks import answers
from bot.blocks.answers import Queued
from bot.services import Visibility
from knowledge.entry import Answer, Outcome, Source, Validity
from knowledge.phrases import phrases_in
from tests.knowledge.entry_builder import ACTION, RIGHT

ENTRY = replace(
    RIGHT,
    sources=(Source("Le texte", as_of="2008-05-30", read_in="https://example.org/copie"),),
    validity=Validity(date(2010, 8, 1), date(2026, 12, 31)),
)
ANSWER = Answer("q", Outcome.ANSWERED, "C'est un droit.", ENTRY, language="fr")
OPEN = Answer("q", Outcome.SUGGESTED, "Laquelle ?", suggestions=(RIGHT, ACTION), language="fr")
ONE = replace(OPEN, suggestions=(RIGHT,))


def text_of(answer: Answer, queued: Queued | None = None) -> str:
    shown = answers.answer(answer, visibility=Visibility.EPHEMERAL, share="{}", queued=queued)
    return f"{shown.text} {shown.blocks}"


def test_sources_dates_and_buttons_are_in_french_for_a_french_question() -> None:
    shown = text_of(ANSWER)

    assert "*Sources*\n• Le texte, date : 30 mai 2008, lu dans cette copie" in (
        shown.replace("<https://example.org/copie|cette copie>", "cette copie").replace("\\n", "\n")
    )
    assert "valable à partir du 1er août 2010 · valable jusqu'au 31 décembre 2026" in shown
    assert "Partager dans le canal" in shown


def test_the_same_in_english_for_languages_that_we_have_no_phrases_of() -> None:
    shown = text_of(replace(ANSWER, language="de"))

    assert "as of 30 May 2008, read in" in shown
    assert "valid from 1 August 2010 · valid to 31 December 2026 · reviewed 22 November" in shown


@pytest.mark.parametrize("language", ["ar", "en", "es", "fr", "pt", "ru", "zh"])
def test_what_becomes_of_a_question_is_told_in_its_language(language: str) -> None:
    phrases = phrases_in(language)
    shown = answers.queued(Queued("So it goes.", "Ev1", language))

    assert repr(phrases.none_of_these) in text_of(replace(OPEN, language=language))
    assert repr(phrases.not_this) in text_of(replace(ONE, language=language))
    assert repr(phrases.tell_me) in str(shown.blocks)
