"""A reminder comes on a working day at the time that was set, where the person is, once."""

from dataclasses import replace
from datetime import date, datetime, time, timedelta
from zoneinfo import ZoneInfo

import pytest

from bot.roles import Person
from bot.storage import Storage
from tests.bot.jobs.fake_slack import FakeSlack
from tests.bot.jobs.mornings import MINE, TUESDAY, Mornings, wanted
from tests.builders import ZURICH, a_follow_up


async def test_one_message_comes_at_the_time_that_was_set(mornings: Mornings) -> None:
    await mornings.look(at=time(8, 29))
    assert mornings.told == []
    for at in (time(8, 30), time(8, 31), time(12)):
        await mornings.look(at=at)

    [text] = mornings.texts
    assert mornings.told == ["DU1"]
    assert "Good morning – Monday, 15 January 2024" in text
    assert "asked for a liaison" in text
    assert "late" not in text


async def test_what_stays_due_comes_again_on_the_next_working_day(mornings: Mornings) -> None:
    friday = date(2024, 1, 19)
    for days in range(4):
        await mornings.look(friday + timedelta(days=days))

    assert ["Friday" in text for text in mornings.texts] == [True, False]
    assert "overdue since 15 January" in mornings.texts[1]


async def test_a_weekend_is_told_on_friday(storage: Storage, slack: FakeSlack) -> None:
    await wanted(storage, MINE)
    sunday = date(2024, 1, 21)
    async with storage.unit_of_work() as work:
        await work.follow_ups.add(a_follow_up("falls on a Sunday", due_on=sunday))
    mornings = Mornings(storage, slack)
    await mornings.look(date(2024, 1, 18))
    await mornings.look(date(2024, 1, 19))

    assert ["falls on a Sunday" in text for text in mornings.texts] == [False, True]


async def test_after_an_absence_it_comes_late_once_and_never_on_the_next_day(
    mornings: Mornings,
) -> None:
    await mornings.look(at=time(20, 31))
    assert mornings.told == []

    await mornings.look(TUESDAY, at=time(11))
    await mornings.look(TUESDAY, at=time(11, 1))

    [text] = mornings.texts
    assert "Tuesday, 16 January 2024" in text
    assert "2 h late" in text


async def test_the_zone_is_that_of_the_profile_unless_one_was_named(mornings: Mornings) -> None:
    beirut, nowhere = Person("U1", False, "Asia/Beirut"), replace(MINE, zone=None)
    mornings.directory.people["U1"] = beirut
    async with mornings.storage.unit_of_work() as work:
        await work.reminders.set(nowhere)

    await mornings.look(at=time(7, 29))
    assert mornings.told == []
    await mornings.look(at=time(7, 30))
    assert mornings.told == ["DU1"]


async def test_who_travels_westwards_gets_no_second_one_on_a_day(mornings: Mornings) -> None:
    mornings.directory.people["U1"] = Person("U1", False, "Asia/Tokyo")
    async with mornings.storage.unit_of_work() as work:
        await work.reminders.set(replace(MINE, zone=None))
    await mornings.look(at=time(0, 30))
    mornings.directory.people["U1"] = Person("U1", False, "America/New_York")
    await mornings.look(at=time(14, 30))

    assert len(mornings.texts) == 1
    await mornings.look(TUESDAY, at=time(14, 30))
    assert len(mornings.texts) == 2


@pytest.mark.parametrize(
    ("day", "utc"), [(date(2024, 4, 1), 6.5), (date(2024, 10, 28), 7.5)], ids=["spring", "autumn"]
)
async def test_the_morning_after_clocks_change_is_at_the_same_local_time(
    day: date, utc: float, mornings: Mornings
) -> None:
    due = datetime.combine(day, time(), ZoneInfo("UTC")) + timedelta(hours=utc)
    for moment in (due - timedelta(minutes=1), due, due + timedelta(hours=1)):
        local = moment.astimezone(ZURICH)
        await mornings.look(local.date(), local.time())

    assert len(mornings.texts) == 1
    assert "late" not in mornings.texts[0]
