"""What the digest says of Article 7 reports: the yearly date ahead, first reports ahead."""

from dataclasses import replace
from datetime import date

import pytest

from bot.digests.section import Lines
from bot.digests.sections import reports_due
from bot.storage import Storage
from knowledge.entry import Confidence, Source
from knowledge.obligations import Obligation, RowType
from tests.bot.digests.digest_builders import LIBRARY, a_context
from tests.knowledge.entry_builder import an_entry

RULE = replace(
    an_entry(reports_due.RULE, "By when?"),
    sources=(Source("The Convention", pinpoint="Article 7(2)", as_of="2008-05-30"),),
)
FIRST = Obligation(
    iso3="VUT",
    article=7,
    deadline="2026-08-28",
    met_on=None,
    row_type=RowType.REPORT_DUE,
    source=Source("Notice", as_of="2026-03"),
    confidence=Confidence.VERIFIED,
    note="",
)


async def told(storage: Storage, today: date, *rows: Obligation, with_rule: bool = True) -> Lines:
    entries = (RULE,) if with_rule else ()
    library = replace(LIBRARY, obligations=rows, entries=entries)
    async with storage.unit_of_work() as work:
        return await reports_due.lines(replace(a_context(today=today), library=library), work)


@pytest.mark.parametrize(
    ("today", "is_told"),
    [
        (date(2024, 3, 4), False),
        (date(2024, 3, 5), True),
        (date(2024, 4, 30), True),
        (date(2024, 5, 1), False),
    ],
)
async def test_the_yearly_date_is_told_in_the_weeks_before_it(
    storage: Storage, today: date, *, is_told: bool
) -> None:
    assert bool(await told(storage, today)) is is_told


async def test_the_yearly_date_names_year_source_and_how_many_are_bound(storage: Storage) -> None:
    [line] = await told(storage, date(2024, 4, 1))

    assert line.text.startswith(
        "Yearly reports for 2023: due by *30 April 2024* – The Convention, Article 7(2), as of 30"
        " May 2008. 1"
    )
    assert "States Parties are on record here; who has reported is not." in line.text


async def test_the_yearly_date_is_not_told_while_its_entry_is_out_of_use(storage: Storage) -> None:
    assert await told(storage, date(2024, 4, 1), with_rule=False) == ()


async def test_a_first_report_names_the_state_and_the_source(storage: Storage) -> None:
    [line] = await told(storage, date(2026, 6, 1), FIRST)

    assert line.text == (
        "*Vanuatu*: first report due by *28 August 2026* – Notice, as of March 2026."
    )
    assert line.state == "VUT"


@pytest.mark.parametrize(
    ("today", "row"),
    [
        (date(2026, 8, 29), FIRST),
        (date(2026, 2, 28), replace(FIRST, source=Source("Notice", as_of="2026-03"))),
        (date(2026, 6, 1), replace(FIRST, met_on="2026-05")),
        (date(2026, 6, 1), replace(FIRST, deadline="2026-12-31")),
        (date(2026, 6, 1), replace(FIRST, deadline=None)),
    ],
    ids=["past", "not-known-yet", "handed-in", "far-off", "no-day"],
)
async def test_other_first_reports_are_not_spoken_of(
    storage: Storage, today: date, row: Obligation
) -> None:
    assert await told(storage, today, row) == ()
