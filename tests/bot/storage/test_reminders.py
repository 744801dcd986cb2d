"""Reminders in the tables, on both databases."""

from dataclasses import replace
from datetime import date, time, timedelta

from bot.register.reminder import PutOff, Reminder, ReminderSettings
from bot.storage import Storage
from tests.bot.storage.test_at_once import at_once
from tests.builders import IN_THE_PLAN, TEAM, ZURICH, at

NOW = at(IN_THE_PLAN)
LEASE = timedelta(minutes=2)
MINE = ReminderSettings(TEAM, "U1", NOW)
TODAY = Reminder(TEAM, "U1", IN_THE_PLAN)


async def test_what_somebody_set_comes_back_as_it_was(any_storage: Storage) -> None:
    set_up = replace(MINE, at=time(7, 30), zone=ZURICH, lead_days=(90, 2), paused_until=IN_THE_PLAN)
    async with any_storage.unit_of_work() as work:
        await work.reminders.set(MINE)
        await work.reminders.set(set_up)

    async with any_storage.unit_of_work() as work:
        assert await work.reminders.of(TEAM, "U1") == set_up
        assert await work.reminders.of("T2", "U1") is None


async def test_only_those_who_switched_them_on_are_reminded(any_storage: Storage) -> None:
    async with any_storage.unit_of_work() as work:
        await work.reminders.set(MINE)
        await work.reminders.set(replace(MINE, user_id="U2", active=False))
        await work.reminders.set(replace(MINE, team_id="T2"))

        assert list(await work.reminders.wanted(TEAM)) == [MINE]


async def test_a_day_is_taken_on_by_one_and_again_only_after_a_while(any_storage: Storage) -> None:
    async with any_storage.unit_of_work() as work:
        assert await work.reminders.begin(TODAY, NOW, unless_since=NOW - LEASE) == TODAY
    soon, later = NOW + LEASE / 2, NOW + LEASE * 2
    async with any_storage.unit_of_work() as work:
        assert await work.reminders.begin(TODAY, soon, unless_since=soon - LEASE) is None
    async with any_storage.unit_of_work() as work:
        again = await work.reminders.begin(TODAY, later, unless_since=later - LEASE)

    assert again == replace(TODAY, begun_at=NOW)


async def test_of_several_processes_one_takes_on_a_day(any_storage: Storage) -> None:
    taken = await at_once(
        any_storage, lambda work: work.reminders.begin(TODAY, NOW, unless_since=NOW - LEASE)
    )

    assert [one for one in taken if one] == [TODAY]


async def test_a_day_that_was_told_is_over(any_storage: Storage) -> None:
    async with any_storage.unit_of_work() as work:
        await work.reminders.begin(TODAY, NOW, unless_since=NOW - LEASE)
        assert await work.reminders.told_last(TEAM) == {}
        await work.reminders.told(TODAY, NOW, None)

    later = NOW + LEASE * 2
    async with any_storage.unit_of_work() as work:
        assert await work.reminders.begin(TODAY, later, unless_since=later - LEASE) is None
        assert await work.reminders.told_last(TEAM) == {"U1": IN_THE_PLAN}
        assert await work.reminders.told_last("T2") == {}


async def test_an_item_is_put_off_by_one_person_until_brought_back(any_storage: Storage) -> None:
    until = PutOff(TEAM, "U1", "followup:1:2024-01-15", date(2024, 1, 22), NOW)
    async with any_storage.unit_of_work() as work:
        await work.reminders.put_off(until)
        await work.reminders.put_off(replace(until, item="review:isu", until=None))
        assert await work.reminders.all_put_off(TEAM, "U2") == {}
        await work.reminders.put_off(replace(until, until=None))
        await work.reminders.bring_back(TEAM, "U1", "review:isu")

    async with any_storage.unit_of_work() as work:
        assert await work.reminders.all_put_off(TEAM, "U1") == {until.item: None}
