"""Mornings of reminders: each working day has one, whatever the zone does to its clocks."""

from dataclasses import replace
from datetime import UTC, date, datetime, time, timedelta
from zoneinfo import ZoneInfo, available_timezones

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from bot.digests.mornings import CATCH_UP, earliest_after, morning_at, next_morning, working_day
from bot.register.reminder import ReminderSettings
from tests.builders import ZURICH

ZONES = sorted(available_timezones() - {"localtime"})
LONG_AGO = datetime(1990, 1, 1, tzinfo=UTC)
MINE = ReminderSettings("T1", "U1", LONG_AGO)
moments = st.datetimes(datetime(2020, 1, 1), datetime(2035, 1, 1), timezones=st.just(UTC))  # noqa: DTZ001 - hypothesis wants naive bounds
zones = st.sampled_from(ZONES).map(ZoneInfo)
everybody = st.builds(
    ReminderSettings,
    team_id=st.just("T1"),
    user_id=st.just("U1"),
    set_at=st.just(LONG_AGO),
    at=st.times().map(lambda at: at.replace(second=0, microsecond=0)),
)


@settings(deadline=None)
@given(everybody, zones, moments)
def test_the_next_morning_is_a_working_day_at_its_time_or_just_after_a_jump(
    mine: ReminderSettings, zone: ZoneInfo, now: datetime
) -> None:
    morning = next_morning(mine, zone, now)
    assert morning is not None
    wanted = datetime.combine(morning.day, mine.at)
    shown = morning.due_at.astimezone(zone).replace(tzinfo=None)
    before = (morning.due_at - timedelta(seconds=1)).astimezone(zone).replace(tzinfo=None)

    assert now < morning.due_at <= now + timedelta(days=5)
    assert morning.day == working_day(morning.day)
    assert shown == wanted or before < wanted < shown


@settings(deadline=None)
@given(everybody, zones, moments)
def test_every_morning_comes_once_and_none_is_left_out(
    mine: ReminderSettings, zone: ZoneInfo, now: datetime
) -> None:
    first = next_morning(mine, zone, now)
    assert first is not None
    second = next_morning(mine, zone, first.due_at)
    assert second is not None

    assert second.day == working_day(first.day + timedelta(days=1))
    moment = first.due_at
    while moment < second.due_at:
        is_in_time = moment - first.due_at <= CATCH_UP
        assert morning_at(mine, zone, moment) == (first if is_in_time else None)
        moment += timedelta(hours=3, minutes=30)


@settings(deadline=None)
@given(everybody, zones, moments)
def test_nobody_need_look_before_the_next_day_begins_anywhere(
    mine: ReminderSettings, zone: ZoneInfo, now: datetime
) -> None:
    morning = next_morning(mine, zone, now)
    assert morning is not None

    assert morning.due_at >= earliest_after(morning.day - timedelta(days=1), mine.at)


@pytest.mark.parametrize(
    ("day", "zone", "at", "expected"),
    [
        (date(2026, 3, 27), "Asia/Jerusalem", time(2, 30), "2026-03-27T00:00+00:00"),
        (date(2026, 4, 24), "Africa/Cairo", time(0, 30), "2026-04-23T22:00+00:00"),
        (date(2026, 10, 26), "Europe/Zurich", time(8, 30), "2026-10-26T07:30+00:00"),
    ],
    ids=["jumped-over", "jumped-over-at-midnight", "after-the-repeated-hour"],
)
def test_hours_that_are_not_there(day: date, zone: str, at: time, expected: str) -> None:
    start = datetime.combine(day, time(), UTC) - timedelta(hours=20)
    morning = next_morning(replace(MINE, at=at), ZoneInfo(zone), start)

    while morning and morning.day < day:
        morning = next_morning(replace(MINE, at=at), ZoneInfo(zone), morning.due_at)
    assert morning is not None
    assert (morning.day, morning.due_at) == (day, datetime.fromisoformat(expected))


def test_a_day_that_a_zone_leaves_out_has_no_morning() -> None:
    apia = ZoneInfo("Pacific/Apia")
    thursday = datetime(2011, 12, 29, 9, tzinfo=apia)

    morning = next_morning(MINE, apia, thursday)

    assert morning is not None
    assert morning.day == date(2012, 1, 2)


def test_none_comes_before_it_was_switched_on_nor_while_off_or_paused() -> None:
    nine = datetime(2024, 1, 15, 9, tzinfo=ZURICH)
    until_tuesday = replace(MINE, paused_until=date(2024, 1, 16))

    assert morning_at(MINE, ZURICH, nine) is not None
    assert morning_at(replace(MINE, set_at=nine), ZURICH, nine) is None
    assert morning_at(replace(MINE, active=False), ZURICH, nine) is None
    assert next_morning(replace(MINE, active=False), ZURICH, nine) is None
    assert morning_at(until_tuesday, ZURICH, nine) is None
    following = morning_at(until_tuesday, ZURICH, nine + timedelta(days=1))
    assert following is not None
    assert following.day == date(2024, 1, 16)
    early = next_morning(replace(MINE, paused_until=date(2024, 1, 20)), ZURICH, nine)
    assert early is not None
    assert early.day == date(2024, 1, 22)
