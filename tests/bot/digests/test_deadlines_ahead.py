"""What the digest says of deadlines: what is on record and ahead, with its date, no judgement."""

from dataclasses import replace
from datetime import date

import pytest

from bot.digests.sections import deadlines_ahead
from bot.storage import Storage
from knowledge.library import load_library
from knowledge.obligations import Obligation, RowType
from tests.bot.digests.deadlines import GRANTED, told
from tests.bot.digests.digest_builders import a_context


async def test_names_the_day_its_source_and_the_last_day_to_ask(storage: Storage) -> None:
    [line] = await told(storage, GRANTED)

    assert line.text == (
        "*Chad*, Article 4: *1 October 2026* (extended) – <https://example.org/chad|Country page>,"
        " as of 2024. A request for an extension would come by 1 January 2026 at the very latest,"
        " earlier where the meeting is earlier."
    )
    assert line.short == line.text.partition(" A request")[0]
    assert line.state == "TCD"
    assert "nine months before the meeting" in line.group
    assert "The Convention, Article 4(6), as of 30 May 2008" in line.group


@pytest.mark.parametrize(
    "row",
    [
        replace(GRANTED, deadline="2025-03-02"),
        replace(GRANTED, deadline="2027-03-04"),
        replace(GRANTED, met_on="2024-12"),
        replace(GRANTED, row_type=RowType.COMPLIANCE),
        replace(GRANTED, row_type=RowType.REQUESTED),
        replace(GRANTED, article=7),
    ],
    ids=["over", "far-off", "met", "completed", "only-asked-for", "report"],
)
async def test_what_is_not_ahead_is_not_spoken_of(storage: Storage, row: Obligation) -> None:
    assert await told(storage, row) == ()


async def test_of_a_deadline_known_to_the_year_no_day_is_made_up(storage: Storage) -> None:
    [line] = await told(storage, replace(GRANTED, deadline="2026"))

    assert "*2026* (extended)" in line.text
    assert "at the very latest" not in line.text
    assert line.item
    assert line.item.due_on is None


async def test_the_next_deadline_comes_first(storage: Storage) -> None:
    lines = await told(storage, replace(GRANTED, iso3="IRQ", deadline="2026-10-02"), GRANTED)

    assert [line.state for line in lines] == ["TCD", "IRQ"]


async def test_what_is_on_record_can_be_told(storage: Storage) -> None:
    library = load_library()
    context = replace(a_context(today=date(2025, 10, 1)), library=library)
    async with storage.unit_of_work() as work:
        lines = await deadlines_ahead.lines(context, work)

    assert {"CHL", "LBN", "SOM"} <= {line.state for line in lines}
    assert all("as of" in line.text and "nine months" in line.group for line in lines)
