"""Answering: the three tiers, the version for the time asked about, the notices."""

from dataclasses import replace
from datetime import date

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from knowledge.answering import KnowledgeBase
from knowledge.entry import Confidence, Outcome
from knowledge.phrases import ENGLISH
from tests.knowledge.entry_builder import RIGHT, TODAY, a_knowledge_base, an_entry

KNOWLEDGE = a_knowledge_base()


def answered_by(question: str, knowledge: KnowledgeBase = KNOWLEDGE) -> str | None:
    answer = knowledge.answer(question, TODAY)
    return answer.entry.id if answer.entry and answer.outcome is Outcome.ANSWERED else None


@pytest.mark.parametrize(
    ("question", "entry"),
    [
        ("Is assistance a right?", "the-right-to-assistance"),
        ("is asistance a right", "the-right-to-assistance"),
        ("LAP 41?", "action-41"),
        ("art. 6.7", "assistance-for-victims"),
        ("Article 6(1)?", "the-right-to-assistance"),
    ],
)
def test_answers_what_it_knows(question: str, entry: str) -> None:
    assert answered_by(question) == entry


@pytest.mark.parametrize("question", ["", "???", " \n", "hello", "Thanks!"])
def test_says_that_there_is_no_question(question: str) -> None:
    answer = KNOWLEDGE.answer(question, TODAY)

    assert (answer.outcome, answer.body) == (Outcome.UNANSWERED, ENGLISH.no_question)


def test_gives_no_opinion_on_a_state() -> None:
    answer = KNOWLEDGE.answer("Which State is the worst donor of assistance?", TODAY)

    assert (answer.outcome, answer.body) == (Outcome.UNANSWERED, ENGLISH.no_opinion)


@pytest.mark.parametrize(
    ("question", "entry"),
    [
        ("Who were the coordinators in 2022?", "coordinators-2021"),
        ("Who were the coordinators in early 2024?", "coordinators-2023"),
    ],
)
def test_the_time_asked_about_chooses_the_version(question: str, entry: str) -> None:
    answer = KNOWLEDGE.answer(question, TODAY)

    assert answer.entry is not None
    assert (answer.outcome, answer.entry.id, answer.notices) == (Outcome.ANSWERED, entry, ())


def test_what_has_run_out_is_last_known_and_never_current() -> None:
    answer = KNOWLEDGE.answer("Who are the coordinators?", TODAY)

    assert answer.entry is not None
    assert answer.entry.id == "coordinators-2023"
    assert answer.notices[0].startswith("Last known: valid to 31 December 2024.")
    assert "not confirmed as current" in answer.notices[0]


def test_a_gap_since_then_leaves_the_question_open() -> None:
    gap = an_entry("coordinators-now", "Coordinators today?", series="coordinators", gap=True)
    gap = replace(gap, validity=replace(gap.validity, valid_from=date(2025, 1, 1)))

    answer = a_knowledge_base(gap).answer("Who are the coordinators?", TODAY)

    assert (answer.outcome, answer.entry) == (Outcome.UNANSWERED, gap)
    assert answer.body == gap.body


def test_a_time_with_no_version_is_not_known() -> None:
    answer = KNOWLEDGE.answer("Who were the coordinators in 2015?", TODAY)

    assert answer.outcome is Outcome.UNANSWERED
    assert "Not known for that time" in answer.body


def test_a_time_with_two_versions_tells_both() -> None:
    answer = KNOWLEDGE.answer("Who were the coordinators between 2021 and 2024?", TODAY)

    assert "Montenegro and Germany" in answer.body
    assert "Lebanon and Switzerland" in answer.body
    assert "From 1 January 2021 to 31 December 2022" in answer.body


def test_tells_a_single_source_and_a_review_that_is_due() -> None:
    entry = replace(
        RIGHT,
        confidence=Confidence.SINGLE_SOURCE,
        reviewed_on=date(2025, 1, 1),
        review_every_days=30,
    )

    answer = a_knowledge_base(entry).answer("Is assistance a right?", TODAY)

    assert ENGLISH.single_source in answer.notices
    assert "This was due for review on 31 January 2025." in answer.notices


def test_an_edited_entry_answers_at_once() -> None:
    new = an_entry("sponsorship", "Can you sponsor our travel?", "Who pays for our trip?")

    assert answered_by("Can you sponsor our travel?") is None
    assert answered_by("Can you sponsor our travel?", a_knowledge_base(new)) == "sponsorship"


def test_offers_the_nearest_entries_and_finds_one_by_id() -> None:
    assert KNOWLEDGE.near("victims", k=1)[0].entry.id == "assistance-for-victims"
    assert KNOWLEDGE.entry("action-41") is not None
    assert KNOWLEDGE.entry("nothing") is None


@settings(max_examples=60, deadline=None)
@given(st.text(max_size=80))
def test_any_text_gets_an_answer(text: str) -> None:
    answer = KNOWLEDGE.answer(text, TODAY)

    assert answer.question == text
    assert 0 <= answer.confidence <= 1
    assert answer.body


def test_reads_what_a_question_names_without_answering_it() -> None:
    asked = KNOWLEDGE.read("What does Action 41 say of Article 4?", TODAY)

    assert (set(asked.references.actions), set(asked.references.articles)) == ({41}, {"4"})
