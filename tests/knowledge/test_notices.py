"""What stands before an answer tells truly where it comes from, in the asker's language."""

from dataclasses import replace
from datetime import date

import pytest

from knowledge.entry import Confidence, Source
from knowledge.library import load_library
from knowledge.notices import entry_notices, language_notices
from knowledge.phrases import phrases_in
from knowledge.quoting import quote
from knowledge.translation import Translation, fingerprint
from knowledge.versions import time_notices
from tests.knowledge.entry_builder import LEBANON, RIGHT, TODAY, a_knowledge_base

KNOWLEDGE = a_knowledge_base()
FRENCH, SPANISH = phrases_in("fr"), phrases_in("es")
IN_FRENCH = Translation(RIGHT.id, "fr", "Le droit", "C'est un droit.", fingerprint(RIGHT))


@pytest.mark.parametrize(
    ("title", "said"),
    [
        ("The group's Work Plan 2023-2024", "from the coordinators' work plan, not checked"),
        ("Cooperation (web page text)", "from the web page text on international cooperation"),
        ("A letter", "from “A letter”, not checked elsewhere"),
    ],
)
def test_an_unchecked_answer_names_the_document_it_comes_from(title: str, said: str) -> None:
    entry = replace(RIGHT, confidence=Confidence.SEED, sources=(Source(title),))

    assert any(said in notice for notice in entry_notices(entry, TODAY))


def test_no_answer_from_the_web_page_is_said_to_be_from_the_work_plan() -> None:
    entries = [e for e in load_library().entries if e.confidence is Confidence.SEED]
    wrong = [
        entry.id
        for entry in entries
        if "work plan" in " ".join(entry_notices(entry, TODAY))
        and not any("Work Plan" in source.title for source in entry.sources)
    ]

    assert len(entries) > 10
    assert wrong == []


def test_notices_of_an_entry_are_in_the_language_asked_for() -> None:
    entry = replace(
        RIGHT,
        confidence=Confidence.SINGLE_SOURCE,
        reviewed_on=date(2026, 1, 1),
        review_every_days=1,
    )

    assert entry_notices(entry, TODAY, FRENCH) == (
        "Ceci repose sur une seule source.",
        "Cette réponse devait être relue au plus tard le 2 janvier 2026.",
    )


def test_not_to_know_rests_on_no_source_and_several_sources_are_not_one() -> None:
    alone = replace(RIGHT, confidence=Confidence.SINGLE_SOURCE, sources=(Source("A letter"),))
    several = replace(alone, sources=(Source("A letter"), Source("A list")))

    assert entry_notices(alone, TODAY) == ("This rests on a single source.",)
    assert entry_notices(several, TODAY) == ("Part of this rests on one of the sources alone.",)
    assert entry_notices(replace(several, gap=True), TODAY) == ()


def test_an_edited_entry_past_its_review_date_says_so_in_its_answer() -> None:
    edited = replace(RIGHT, body="Yes.", reviewed_on=date(2025, 1, 1))
    answer = a_knowledge_base(edited).answer(RIGHT.questions[0], TODAY)

    assert answer.body == "Yes."
    assert answer.notices == ("This was due for review on 30 June 2025.",)
    assert quote(edited, TODAY).notices == answer.notices


def test_what_is_past_or_to_come_says_so_with_a_date_in_that_language() -> None:
    assert time_notices(LEBANON, TODAY, SPANISH) == (
        "Última información conocida: válida hasta el 31 de diciembre de 2024. No está confirmado"
        " que siga siéndolo. Consulte a info@cmconvention.org.",
    )
    assert time_notices(LEBANON, date(2022, 5, 1), FRENCH) == (
        "Ceci vaut à partir du 1er janvier 2023.",
    )


@pytest.mark.parametrize(
    ("question", "translation", "said"),
    [
        ("Is assistance a right?", None, ()),
        ("L'assistance est-elle un droit ?", None, (FRENCH.english_only,)),
        ("L'assistance est-elle un droit ?", IN_FRENCH, (FRENCH.unofficial,)),
        ("L'assistance est-elle un droit ?", replace(IN_FRENCH, reviewed_on=TODAY), ()),
    ],
)
def test_says_whether_there_is_a_translation_and_who_stands_behind_it(
    question: str, translation: Translation | None, said: tuple[str, ...]
) -> None:
    language = KNOWLEDGE.read(question, TODAY).language

    assert language_notices(language, translation, phrases_in(language)) == said
