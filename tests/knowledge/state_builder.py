"""Builds States with their deadlines, and asks a small knowledge base about them."""

from dataclasses import replace
from datetime import date

from knowledge.answering import KnowledgeBase
from knowledge.entry import Answer, Confidence, Source
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
        as_of=SOURCE.as_of,
        sources=(SOURCE,),
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
