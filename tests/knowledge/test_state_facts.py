"""Facts about one State, from the tables, never more than they say."""

from datetime import date

import pytest

from knowledge.answering import KnowledgeBase
from knowledge.deadlines import LATER_UNKNOWN
from knowledge.entry import Answer, Confidence, Outcome, Source
from knowledge.obligations import Obligation, RowType
from knowledge.states import State, Status
from tests.knowledge.entry_builder import ENTRIES, SHORT, TODAY

SOURCE = Source("The register", as_of="2026-03-01")


def a_state(iso3: str, name: str, status: Status = Status.STATE_PARTY) -> State:
    return State(
        iso3=iso3,
        name=name,
        status=status,
        aliases=(),
        status_date=date(2011, 5, 1),
        signature_date=date(2008, 12, 3),
        deposit_date=date(2010, 11, 5),
        deposit_type="ratification",
        source=SOURCE,
        confidence=Confidence.VERIFIED,
        note="",
    )


def a_row(
    iso3: str, row_type: RowType, deadline: str | None, met_on: str | None = None
) -> Obligation:
    return Obligation(iso3, 4, deadline, met_on, row_type, SOURCE, Confidence.VERIFIED, "")


KNOWLEDGE = KnowledgeBase(
    ENTRIES,
    [
        a_state("LBN", "Lebanon"),
        a_state("SSD", "South Sudan"),
        a_state("HRV", "Croatia"),
        a_state("LTU", "Lithuania", Status.WITHDRAWN),
        a_state("FIN", "Finland", Status.NOT_PARTY),
    ],
    [
        a_row("LBN", RowType.ORIGINAL, "2021-05-01"),
        a_row("LBN", RowType.GRANTED, "2026-05-01"),
        a_row("LBN", RowType.REQUESTED, "2031-05-01"),
        a_row("SSD", RowType.ORIGINAL, "2034-02-01"),
        a_row("HRV", RowType.COMPLIANCE, "2020-08-01", met_on="2020-07"),
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
    assert "as of 1 March 2026" in answer.body
    assert answer.sources == (SOURCE,)


def test_tells_who_has_left_and_who_never_joined() -> None:
    assert "no longer a State Party" in ask("Is Lithuania a party?").body
    assert "is not a State Party" in ask("Is Finland a party?").body


def test_a_passed_deadline_is_not_current_and_no_breach() -> None:
    answer = ask("What is Lebanon's Article 4 deadline?")

    assert "last Article 4 deadline on record for **Lebanon** was **1 May 2026**" in answer.body
    assert "That date has passed. This does not say whether" in answer.body
    assert any(LATER_UNKNOWN in notice for notice in answer.notices)


def test_a_requested_deadline_is_not_a_granted_one() -> None:
    body = ask("What is Lebanon's clearance deadline?", date(2026, 1, 1)).body

    assert "is **1 May 2026**, after an extension" in body
    assert "to 1 May 2031 was requested; a decision on it is not on record" in body


def test_a_deadline_to_come_needs_no_notice() -> None:
    answer = ask("When is South Sudan's Article 4 deadline?")

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
