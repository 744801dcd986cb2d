"""Deadlines of one State, from the tables, never more than they say."""

from datetime import date

import pytest

from knowledge.answering import KnowledgeBase
from knowledge.entry import Outcome
from tests.knowledge.entry_builder import TODAY
from tests.knowledge.state_builder import SOURCE, ask


def test_a_passed_deadline_is_not_current_and_no_breach() -> None:
    answer = ask("What is Lebanon's Article 4 deadline?")

    assert "last Article 4 deadline on record for **Lebanon** was **1 May 2026**" in answer.body
    assert "That date has passed. This does not say whether" in answer.body
    assert any("Later decisions are not on record here." in notice for notice in answer.notices)


def test_a_requested_deadline_is_not_a_granted_one() -> None:
    body = ask("What is Lebanon's clearance deadline?", date(2026, 1, 1)).body

    assert "is **1 May 2026**, after an extension" in body
    assert "to 1 May 2031 was requested; a decision on it is not on record" in body


def test_a_request_of_a_later_day_is_not_told() -> None:
    answer = ask("What is Lebanon's clearance deadline?", date(2024, 1, 15))

    assert "is **1 May 2026**" in answer.body
    assert "request" not in answer.body
    assert answer.sources == (SOURCE,)


def test_a_single_source_of_an_earlier_deadline_is_told_beside_it_alone(
    base: KnowledgeBase,
) -> None:
    chad = base.answer("What is Chad's Article 4 deadline?", date(2026, 11, 22))

    assert "Earlier deadlines: 1 September 2023 (a single source), 1 October 2024." in chad.body
    assert not any("single source" in notice for notice in chad.notices)


def test_before_completion_the_deadline_stands() -> None:
    body = ask("Croatia Article 4 deadline?", date(2019, 1, 1)).body

    assert "is **1 August 2020**" in body
    assert "met Article 4" not in body


def test_a_report_that_was_handed_in_is_told_in_the_past() -> None:
    answer = ask("When was Croatia's Article 7 deadline?")

    assert "was **28 October 2011**. It is on record that this was done" in answer.body
    assert answer.notices == ()


def test_a_state_not_yet_bound_is_said_to_be_so_beside_its_deadline() -> None:
    body = ask("When is South Sudan's Article 4 deadline?", date(2024, 1, 15)).body

    assert "The Convention binds **South Sudan** from 1 February 2024." in body


def test_a_deadline_to_come_needs_no_notice() -> None:
    answer = ask("When is South Sudan's Article 4 deadline?")

    assert "binds" not in answer.body
    assert "No source states it." in answer.body

    assert "**1 February 2034**" in answer.body
    assert answer.notices == ()


def test_tells_that_a_state_reported_completion() -> None:
    assert "reported that it met Article 4 (July 2020)" in ask("Croatia Article 4 deadline?").body


def test_a_state_without_a_row_has_nothing_on_record(base: KnowledgeBase) -> None:
    answer = base.answer("What is New Zealand's Article 4 deadline?", TODAY)

    assert (answer.outcome, "on record here" in answer.body) == (Outcome.UNANSWERED, True)


@pytest.mark.parametrize(
    ("question", "said"),
    [
        ("What is Finland's Article 4 deadline?", "is not a State Party"),
        ("Does Finland have to clear?", "is not a State Party"),
        ("Must Lithuania destroy its stockpile?", "no longer a State Party"),
        (
            "Quel est le délai de la Finlande au titre de l'article 4 ?",
            "ni partie à la Convention ni signataire",
        ),
    ],
)
def test_who_is_no_party_is_told_to_be_none_and_to_have_no_deadline(
    base: KnowledgeBase, question: str, said: str
) -> None:
    answer = base.answer(question, TODAY)

    assert answer.outcome is Outcome.ANSWERED
    assert said in answer.body
    assert answer.entry is not None
    assert answer.entry.sources
