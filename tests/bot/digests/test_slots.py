"""Slots: never on a wrong day, never twice, whatever the zone does to its clocks."""

from dataclasses import replace
from datetime import UTC, date, datetime, time, timedelta
from zoneinfo import ZoneInfo

import pytest
from hypothesis import given, settings

from bot.digests.slots import due_at, latest_slot, next_slot
from bot.register.digest import DigestSchedule
from bot.register.rhythm import NEVER, DailySpell, Rhythm
from tests.bot.digests.schedules import LONG_AGO, moments, schedules

MONDAY_AT_NINE = DigestSchedule(
    "T1", "C1", Rhythm((0,)), time(9), ZoneInfo("Europe/Zurich"), set_by="U1", set_at=LONG_AGO
)


@settings(deadline=None)
@given(schedules, moments)
def test_the_latest_is_past_and_the_next_one_to_come(
    schedule: DigestSchedule, now: datetime
) -> None:
    latest, following = latest_slot(schedule, now), next_slot(schedule, now)

    assert latest is not None
    assert following is not None
    assert latest.due_at <= now < following.due_at
    assert schedule.rhythm.includes(latest.day)
    assert schedule.rhythm.includes(following.day)


@settings(deadline=None)
@given(schedules, moments)
def test_a_slot_stays_the_same_until_the_next_one(schedule: DigestSchedule, now: datetime) -> None:
    """However the clocks are changed in between, nothing fires a second time."""
    slot = next_slot(schedule, now)
    assert slot is not None
    following = next_slot(schedule, slot.due_at)
    assert following is not None

    moment = slot.due_at
    while moment < following.due_at:
        assert latest_slot(schedule, moment) == slot
        moment += timedelta(hours=5, minutes=30)


@settings(deadline=None)
@given(schedules, moments)
def test_clocks_show_the_hour_or_have_just_jumped_over_it(
    schedule: DigestSchedule, now: datetime
) -> None:
    slot = next_slot(schedule, now)
    assert slot is not None
    wanted = datetime.combine(slot.day, schedule.at)
    shown = slot.due_at.astimezone(schedule.zone).replace(tzinfo=None)
    before = (slot.due_at - timedelta(seconds=1)).astimezone(schedule.zone).replace(tzinfo=None)

    assert shown == wanted or before < wanted < shown


@pytest.mark.parametrize(
    ("day", "at", "zone", "expected"),
    [
        (date(2026, 3, 29), time(2, 30), "Europe/Zurich", "2026-03-29T01:00+00:00"),
        (date(2026, 10, 25), time(2, 30), "Europe/Zurich", "2026-10-25T00:30+00:00"),
        (date(2011, 12, 30), time(9), "Pacific/Apia", "2011-12-30T10:00+00:00"),
        (date(2026, 10, 4), time(2, 15), "Australia/Lord_Howe", "2026-10-03T15:30+00:00"),
    ],
    ids=["jumped-over", "repeated", "day-left-out", "half-an-hour"],
)
def test_hours_that_are_not_there_or_there_twice(
    day: date, at: time, zone: str, expected: str
) -> None:
    assert due_at(day, at, ZoneInfo(zone)) == datetime.fromisoformat(expected)


@pytest.mark.parametrize(
    ("weekdays", "days"),
    [((4,), [23, 30]), ((3, 4, 5), [29, 31])],
    ids=["made-up-for-the-next-day", "the-next-day-has-its-own"],
)
def test_a_day_that_a_zone_leaves_out(weekdays: tuple[int, ...], days: list[int]) -> None:
    """Samoa had no Friday, 30 December 2011."""
    rhythm = Rhythm(weekdays)
    samoa = replace(MONDAY_AT_NINE, rhythm=rhythm, at=time(0), zone=ZoneInfo("Pacific/Apia"))
    midnight = datetime(2011, 12, 30, 10, tzinfo=UTC)
    before = latest_slot(samoa, midnight - timedelta(seconds=1))
    following = next_slot(samoa, midnight - timedelta(seconds=1))

    assert before is not None
    assert following is not None
    assert [before.day.day, following.day.day] == days
    assert following.due_at == midnight


def test_slots_before_the_schedule_was_set_do_not_count() -> None:
    set_at = datetime(2024, 1, 15, 8, 1, tzinfo=UTC)
    late_riser = replace(MONDAY_AT_NINE, set_at=set_at)

    assert latest_slot(late_riser, set_at) is None
    assert latest_slot(late_riser, datetime(2024, 1, 22, 7, 59, tzinfo=UTC)) is None
    first = latest_slot(late_riser, datetime(2024, 1, 22, 8, 0, tzinfo=UTC))
    assert first is not None
    assert first.key == "digest:T1:C1:2024-01-22"
    assert next_slot(late_riser, datetime(2020, 1, 1, tzinfo=UTC)) == first


def test_a_schedule_that_is_off_has_no_slots() -> None:
    off = replace(MONDAY_AT_NINE, active=False)
    now = datetime(2024, 1, 15, 12, tzinfo=UTC)

    assert latest_slot(off, now) is None
    assert next_slot(off, now) is None


def test_a_pause_ends_on_its_day() -> None:
    paused = replace(MONDAY_AT_NINE, paused_until=date(2025, 1, 6))
    now = datetime(2024, 1, 15, 12, tzinfo=UTC)

    assert latest_slot(paused, now) is None
    first = next_slot(paused, now)
    assert first is not None
    assert first.day == date(2025, 1, 6)
    assert latest_slot(paused, first.due_at) == first


@pytest.mark.parametrize("rhythm", [Rhythm((0,)), NEVER], ids=["on-top", "alone"])
def test_a_daily_spell_takes_the_place_of_the_rhythm_for_its_days(rhythm: Rhythm) -> None:
    spell = DailySpell(date(2026, 11, 15), date(2026, 11, 17), time(8))
    meeting = replace(MONDAY_AT_NINE, rhythm=rhythm, daily=spell)
    now = datetime(2026, 11, 10, tzinfo=UTC)
    found: list[str] = []
    while (slot := next_slot(meeting, now)) and len(found) < 4:
        found.append(f"{slot.due_at.astimezone(meeting.zone):%d %H:%M}")
        now = slot.due_at
        assert latest_slot(meeting, now) == slot

    afterwards = ["23 09:00"] if rhythm.weekdays else []
    assert found == ["15 08:00", "16 08:00", "17 08:00", *afterwards]
