"""Examples in another language: they lead to their entry, and count as words of that language."""

from dataclasses import replace

import pytest

from knowledge.answering import KnowledgeBase
from knowledge.asked_abroad import AskedAbroad
from knowledge.entry import Outcome
from knowledge.examples_abroad import set_apart_by_language
from knowledge.library import load_library
from tests.knowledge.entry_builder import ENTRIES, SHORT, TODAY, an_entry

IN_FRENCH = "Qui prend en charge les frais de voyage des coordonnateurs ?"
ASKED = AskedAbroad(
    {"the-right-to-assistance": ("L'assistance est-elle un droit ?",)},
    {"fr": ("L'assistance est-elle un droit ?",), "es": ("¿Es un derecho la asistencia?",)},
)
TRAVEL = an_entry("travel", IN_FRENCH, "Who pays for travel?", answers=("who",))
OTHERS = (
    IN_FRENCH,
    "¿Quién paga el viaje de los coordinadores?",
    "谁支付差旅费？",
    "Кто оплачивает поездки?",
)


def knowing(*questions: str) -> KnowledgeBase:
    travel = replace(TRAVEL, questions=questions)
    return KnowledgeBase((*ENTRIES, travel), abbreviations=SHORT, asked=ASKED)


@pytest.mark.parametrize("question", [IN_FRENCH, "frais voyage coordonnateurs ?"])
def test_what_is_near_to_a_french_example_is_read_as_french(question: str) -> None:
    base = knowing(IN_FRENCH, "Who pays for travel?")

    assert base.read(question, TODAY).language == "fr"
    assert base.read("Who pays for travel?", TODAY).language == "en"


def test_an_entry_with_french_examples_alone_answers_them_in_french() -> None:
    found = knowing(IN_FRENCH).answer(IN_FRENCH, TODAY)

    assert found.outcome is Outcome.ANSWERED
    assert found.entry is not None
    assert (found.entry.id, found.language) == ("travel", "fr")


def test_each_example_counts_for_its_language_and_its_entry() -> None:
    travel = replace(TRAVEL, questions=(*OTHERS, "Who pays for travel?"))
    read, asked = set_apart_by_language((*ENTRIES, travel), ASKED, SHORT)

    assert read == (*ENTRIES, replace(travel, questions=("Who pays for travel?",)))
    assert asked.by_entry["travel"] == OTHERS
    assert asked.by_language["fr"] == (*ASKED.by_language["fr"], IN_FRENCH)
    assert {*asked.by_language} == {"fr", "es", "zh", "ru"}


@pytest.mark.parametrize(
    "question", ["art 6.11 nat'l travel plan, elements a-f", "Wer bezahlt die Reise?", "Travel?"]
)
def test_what_is_not_plainly_in_one_of_our_languages_counts_as_english(question: str) -> None:
    entries = (*ENTRIES, replace(TRAVEL, questions=(question, "Who pays for travel plans?")))

    assert set_apart_by_language(entries, ASKED, SHORT) == (entries, ASKED)


def test_no_english_example_of_ours_is_taken_for_another_language() -> None:
    library = load_library()

    read, asked = set_apart_by_language(library.entries, library.asked, library.abbreviations)
    assert read == library.entries
    assert asked is library.asked
