"""What is set for a channel's digests comes back as it was, on both databases."""

import asyncio
from dataclasses import replace
from datetime import date, time

import pytest

from bot.register.digest import DigestSchedule, DigestSettings
from bot.register.rhythm import LAST, NEVER, DailySpell, Rhythm
from bot.storage import Storage
from tests.builders import IN_THE_PLAN, TEAM, ZURICH, at

MONDAYS = DigestSchedule(TEAM, "C1", Rhythm((0,)), time(9), ZURICH, "U1", at(IN_THE_PLAN))


@pytest.mark.parametrize(
    "schedule",
    [
        MONDAYS,
        replace(MONDAYS, rhythm=Rhythm((0, 3), of_month=(1, LAST)), active=False),
        replace(MONDAYS, rhythm=Rhythm((0,), anchor=date(2024, 1, 15))),
        replace(MONDAYS, paused_until=date(2024, 3, 1)),
        replace(
            MONDAYS,
            rhythm=NEVER,
            daily=DailySpell(date(2026, 11, 16), date(2026, 11, 20), time(0)),
        ),
    ],
)
async def test_a_schedule_comes_back_as_it_was_set(
    any_storage: Storage, schedule: DigestSchedule
) -> None:
    async with any_storage.unit_of_work() as work:
        await work.digests.schedule(MONDAYS)
    async with any_storage.unit_of_work() as work:
        await work.digests.schedule(schedule)
    async with any_storage.unit_of_work() as work:
        assert await work.digests.schedule_of(TEAM, "C1") == schedule
        active = await work.digests.active_schedules(TEAM)

    assert active == ([schedule] if schedule.active else [])


async def test_what_a_channel_wants_comes_back_as_it_was_set(any_storage: Storage) -> None:
    plain = DigestSettings(TEAM, "C1", "U1", at(IN_THE_PLAN))
    chosen = replace(plain, sections=("b", "a"), states=frozenset({"LBN", "TCD"}))
    for settings in (plain, chosen, plain):
        async with any_storage.unit_of_work() as work:
            await work.digests.set_settings(settings)
        async with any_storage.unit_of_work() as work:
            assert await work.digests.settings_of(TEAM, "C1") == settings
            assert await work.digests.settings_of(TEAM, "C2") is None


async def test_two_who_set_a_channel_up_at_once_leave_one_schedule(any_storage: Storage) -> None:
    async def set_up(user_id: str) -> None:
        async with any_storage.unit_of_work() as work:
            await work.digests.schedule(replace(MONDAYS, set_by=user_id))

    await asyncio.gather(*(set_up(user_id) for user_id in ("U1", "U2", "U3")))

    async with any_storage.unit_of_work() as work:
        [schedule] = await work.digests.active_schedules(TEAM)
    assert schedule.set_by in {"U1", "U2", "U3"}


async def test_two_who_change_it_at_once_both_get_their_change(any_storage: Storage) -> None:
    async with any_storage.unit_of_work() as work:
        await work.digests.schedule(MONDAYS)

    async def one_more_day(day: int) -> None:
        async with any_storage.unit_of_work() as work:
            found = await work.digests.schedule_of(TEAM, "C1", to_change=True)
            assert found is not None
            rhythm = Rhythm((*found.rhythm.weekdays, day))
            await asyncio.sleep(0)
            await work.digests.schedule(replace(found, rhythm=rhythm))

    await asyncio.gather(*(one_more_day(day) for day in range(1, 5)))

    async with any_storage.unit_of_work() as work:
        schedule = await work.digests.schedule_of(TEAM, "C1")
    assert schedule is not None
    assert sorted(schedule.rhythm.weekdays) == [0, 1, 2, 3, 4]
