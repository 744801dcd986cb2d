"""Facts about one State, from the tables, never more than they say."""

from dataclasses import replace
from datetime import date

import pytest

from knowledge.answering import KnowledgeBase
from knowledge.deadlines import LATER_UNKNOWN
from knowledge.entry import Answer, Confidence, Outcome, Source
from knowledge.obligations import Obligation, RowType
from knowledge.states import State, Status
from tests.knowledge.entry_builder import ENTRIES, SHORT, TODAY

SOURCE = Source("The register", as_of="2010-11-05")
MET = Source("A notice of completion", as_of="2020-07-31")
REQUEST = Source("The list of requests", as_of="2025-09")
FORCE = date(2011, 5, 1)


def a_state(
    iso3: str, name: str, status: Status = Status.STATE_PARTY, since: date = FORCE
) -> State:
    return State(
        iso3=iso3,
        name=name,
        status=status,
        aliases=(),
        status_date=since,
        signature_date=date(2008, 12, 3),
        deposit_date=date(2010, 11, 5),
        deposit_type="ratification",
        source=SOURCE,
        confidence=Confidence.VERIFIED,
        note="",
    )


def a_row(
    iso3: str,
    row_type: RowType,
    deadline: str | None,
    *,
    met_on: str | None = None,
    source: Source = SOURCE,
    note: str = "",
) -> Obligation:
    article = 7 if row_type is RowType.REPORT_DUE else 4
    return Obligation(iso3, article, deadline, met_on, row_type, source, Confidence.VERIFIED, note)


KNOWLEDGE = KnowledgeBase(
    ENTRIES,
    [
        a_state("LBN", "Lebanon"),
        a_state("SSD", "South Sudan", since=date(2024, 2, 1)),
        a_state("HRV", "Croatia"),
        a_state("LTU", "Lithuania", Status.WITHDRAWN, since=date(2025, 3, 6)),
        a_state("HTI", "Haiti", Status.SIGNATORY),
        replace(a_state("FIN", "Finland", Status.NOT_PARTY), signature_date=None),
    ],
    [
        a_row("LBN", RowType.ORIGINAL, "2021-05-01"),
        a_row("LBN", RowType.GRANTED, "2026-05-01"),
        a_row("LBN", RowType.REQUESTED, "2031-05-01", source=REQUEST),
        a_row("SSD", RowType.ORIGINAL, "2034-02-01", note="No source states it."),
        a_row("HRV", RowType.COMPLIANCE, "2020-08-01", met_on="2020-07", source=MET),
        a_row("HRV", RowType.REPORT_DUE, "2011-10-28", met_on="2011-10-01"),
    ],
    SHORT,
)


def ask(question: str, today: date = TODAY) -> Answer:
    return KNOWLEDGE.answer(question, today)


@pytest.mark.parametrize(
    "question",
    ["Is Lebanon a State Party?", "When did Lebannon join?", "Has Lebanon ratified the CCM?"],
)
def test_tells_membership_with_its_dates(question: str) -> None:
    answer = ask(question)

    assert answer.outcome is Outcome.ANSWERED
    assert "entered into force for it on 1 May 2011" in answer.body
    assert "as of 5 November 2010" in answer.body
    assert answer.sources == (SOURCE,)


def test_tells_who_has_left_and_who_never_joined() -> None:
    assert "no longer a State Party" in ask("Is Lithuania a party?").body
    assert "is not a State Party" in ask("Is Finland a party?").body


def test_standing_is_told_as_it_was_on_the_day() -> None:
    before = date(2024, 1, 15)

    assert "is not yet a State Party" in ask("Is South Sudan a State Party?", before).body
    assert "enters into force for it on 1 February 2024" in ask("Has SSD joined?", before).body
    assert "is a State Party" in ask("Is Lithuania a party?", before).body
    assert "6 March 2025" not in ask("Is Lithuania a party?", before).body
    assert "not a signatory" in ask("Is Lebanon a party?", date(2007, 1, 1)).body


def test_standing_is_told_for_the_time_that_a_question_names() -> None:
    body = ask("Was Lithuania a State Party in 2023?").body

    assert "was a State Party on 31 December 2023" in body
    assert "withdrawal took effect on 6 March 2025" in body


def test_a_state_that_only_signed_is_no_party() -> None:
    body = ask("Is Haiti a State Party?").body

    assert "is a signatory and not a State Party" in body
    assert "entered into force" not in body


def test_a_passed_deadline_is_not_current_and_no_breach() -> None:
    answer = ask("What is Lebanon's Article 4 deadline?")

    assert "last Article 4 deadline on record for **Lebanon** was **1 May 2026**" in answer.body
    assert "That date has passed. This does not say whether" in answer.body
    assert any(LATER_UNKNOWN in notice for notice in answer.notices)


def test_a_requested_deadline_is_not_a_granted_one() -> None:
    body = ask("What is Lebanon's clearance deadline?", date(2026, 1, 1)).body

    assert "is **1 May 2026**, after an extension" in body
    assert "to 1 May 2031 was requested; a decision on it is not on record" in body


def test_a_request_of_a_later_day_is_not_told() -> None:
    answer = ask("What is Lebanon's clearance deadline?", date(2024, 1, 15))

    assert "is **1 May 2026**" in answer.body
    assert "request" not in answer.body
    assert answer.sources == (SOURCE,)


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


def test_a_state_without_a_row_has_nothing_on_record() -> None:
    answer = ask("What is Finland's Article 4 deadline?")

    assert (answer.outcome, "on record here" in answer.body) == (Outcome.UNANSWERED, True)


@pytest.mark.parametrize(
    "question",
    [
        "Is Lebanon a party to the Ottawa Convention?",
        "When did Lebanon join NATO?",
        "Is Lebanon a member of the Quellmark club?",
        "Who signed for Lebanon?",
        "What is Lebanon's Article 9 deadline?",
        "What is the capital of Lebanon?",
    ],
)
def test_keeps_to_what_the_tables_hold(question: str) -> None:
    assert ask(question).outcome is not Outcome.ANSWERED
