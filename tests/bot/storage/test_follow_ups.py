"""Follow-ups on both databases."""

import asyncio
from dataclasses import replace
from datetime import UTC, date, datetime

import pytest

from bot.register.follow_up import Status
from bot.register.level import Level
from bot.storage import Storage
from tests.builders import TEAM, a_follow_up

ALL = Level.COORDINATORS.includes


async def test_gives_back_what_was_stored(any_storage: Storage) -> None:
    note = "emoji 🙂, العربية, and a line\nbreak"
    async with any_storage.unit_of_work() as work:
        saved = await work.follow_ups.add(a_follow_up(note, due_on=date(2026, 12, 15)))

    async with any_storage.unit_of_work() as work:
        found = await work.follow_ups.get(TEAM, saved.id, ALL)

    assert found == saved
    assert found.recorded_at.tzinfo is UTC


async def test_orders_the_most_urgent_first_and_undated_ones_last(any_storage: Storage) -> None:
    async with any_storage.unit_of_work() as work:
        for note, due in (
            ("no day", None),
            ("later", date(2024, 3, 1)),
            ("soon", date(2024, 2, 1)),
        ):
            await work.follow_ups.add(a_follow_up(note, due_on=due))
        found = await work.follow_ups.open_ones(TEAM, ALL)

    assert [item.note for item in found] == ["soon", "later", "no day"]


async def test_records_the_same_act_once(any_storage: Storage) -> None:
    async with any_storage.unit_of_work() as work:
        first = await work.follow_ups.add(a_follow_up(request_key="V1"))
        again = await work.follow_ups.add(a_follow_up(request_key="V1"))
        found = await work.follow_ups.open_ones(TEAM, ALL)

    assert again == first
    assert len(found) == 1


async def test_hides_rows_of_a_higher_level_and_of_another_workspace(any_storage: Storage) -> None:
    async with any_storage.unit_of_work() as work:
        secret = await work.follow_ups.add(a_follow_up(level=Level.COORDINATORS))
        foreign = await work.follow_ups.add(a_follow_up(team_id="T2"))

        levels = Level.COORDINATION.includes
        assert await work.follow_ups.get(TEAM, secret.id, levels) is None
        assert await work.follow_ups.get(TEAM, foreign.id, ALL) is None
        assert await work.follow_ups.open_ones(TEAM, levels) == []


async def test_lists_done_ones_the_latest_first(any_storage: Storage) -> None:
    async with any_storage.unit_of_work() as work:
        for day in (1, 2):
            closed = datetime(2024, 2, day, tzinfo=UTC)
            saved = await work.follow_ups.add(a_follow_up(f"day {day}"))
            await work.follow_ups.save(replace(saved, status=Status.DONE, closed_at=closed))
        found = await work.follow_ups.done_ones(TEAM, ALL, limit=5)

    assert [item.note for item in found] == ["day 2", "day 1"]


async def test_writes_nothing_when_the_unit_of_work_fails(any_storage: Storage) -> None:
    async def fail_after_adding() -> None:
        async with any_storage.unit_of_work() as work:
            await work.follow_ups.add(a_follow_up())
            raise ZeroDivisionError

    with pytest.raises(ZeroDivisionError):
        await fail_after_adding()

    async with any_storage.unit_of_work() as work:
        assert await work.follow_ups.open_ones(TEAM, ALL) == []


async def test_loses_none_of_many_writers(any_storage: Storage) -> None:
    async def write(number: int) -> None:
        async with any_storage.unit_of_work() as work:
            await work.follow_ups.open_ones(TEAM, ALL)
            await work.follow_ups.add(a_follow_up(f"note {number}"))

    await asyncio.gather(*(write(number) for number in range(20)))

    async with any_storage.unit_of_work() as work:
        found = await work.follow_ups.open_ones(TEAM, ALL)
    assert {item.note for item in found} == {f"note {number}" for number in range(20)}
