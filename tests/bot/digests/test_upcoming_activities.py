"""What the digest says of the work plan: this quarter, and one that begins within two weeks."""

from datetime import date

import pytest

from bot.digests.section import Lines
from bot.digests.sections import upcoming_activities
from bot.register.activity import ActivityDone
from bot.register.said import Item
from bot.storage import Storage
from tests.bot.digests.digest_builders import NOW, a_context
from tests.builders import TEAM

PLAN = "2023-2024"


async def told(storage: Storage, today: date) -> Lines:
    async with storage.unit_of_work() as work:
        return await upcoming_activities.lines(a_context(today=today), work)


async def report_done(storage: Storage, *codes: str) -> None:
    async with storage.unit_of_work() as work:
        for code in codes:
            await work.activities.report_done(ActivityDone(TEAM, PLAN, code, "U1", NOW))


@pytest.mark.parametrize(
    ("today", "quarters"),
    [
        (date(2024, 1, 15), {"Q1 2024"}),
        (date(2024, 3, 17), {"Q1 2024"}),
        (date(2024, 3, 18), {"Q1 2024", "Q2 2024"}),
        (date(2024, 4, 1), {"Q2 2024"}),
    ],
)
async def test_the_next_quarter_is_told_two_weeks_before_it_and_a_past_one_never(
    storage: Storage, today: date, quarters: set[str]
) -> None:
    assert {line.text[1:8] for line in await told(storage, today)} == quarters


async def test_a_quarter_that_ends_soon_comes_first(storage: Storage) -> None:
    lines = await told(storage, date(2024, 3, 25))

    assert lines[0].text.startswith("*Q1 2024* (this quarter): Host the joint")
    assert lines[0].kind.many == "activities of the quarter now ending"
    assert lines[-1].text.startswith("*Q2 2024* (from 1 April 2024): Host the first of the two")


async def test_activities_reported_as_done_are_left_out(storage: Storage) -> None:
    await report_done(storage, "2024-Q1-1", "c")

    said = " ".join(line.text for line in await told(storage, date(2024, 1, 15)))

    assert "joint meeting" not in said
    assert "KAMIR" not in said
    assert "Article 7 reports" in said


async def test_what_was_done_since_is_counted_and_a_quarter_that_ended_is_not(
    storage: Storage,
) -> None:
    today = date(2024, 4, 1)
    before = [line.item for line in await told(storage, date(2024, 3, 31)) if line.item]
    after = {line.item for line in await told(storage, today)}
    await report_done(storage, "2024-Q1-1")
    missing: list[Item] = [item for item in before if item not in after]

    async with storage.unit_of_work() as work:
        gone = await upcoming_activities.gone(a_context(today=today), work, missing)

    assert len(missing) > 1
    assert gone == ("1 activity done",)


async def test_each_carries_a_button_that_reports_it(storage: Storage) -> None:
    [press] = (await told(storage, date(2024, 1, 15)))[0].buttons

    assert (press.action_id, press.value) == ("activities_done", f"{PLAN} 2024-Q1-1")
