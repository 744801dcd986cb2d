"""Ten years of slots in every zone: one on each day of the rhythm, at its hour, in their order."""

from collections.abc import Iterator
from datetime import UTC, date, datetime, time, timedelta
from zoneinfo import ZoneInfo

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from bot.digests.local_time import exists
from bot.digests.slots import Slot, latest_slot, next_slot
from bot.register.digest import DigestSchedule
from bot.register.rhythm import LAST, Rhythm
from tests.bot.digests.schedules import LONG_AGO, ZONES, rhythms, times, zones

FIRST = date(2020, 1, 1)
YEARS = timedelta(days=3653)
MOMENT = timedelta(seconds=1)
RHYTHMS = (
    Rhythm((6,)),
    Rhythm((0, 3), anchor=date(2020, 1, 6)),
    Rhythm((6,), of_month=(1, LAST)),
    Rhythm((5, 6), of_month=(2, 4)),
)
# Clocks are changed at these hours: the days are the Sundays and Saturdays on which they are.
TIMES = (time(0), time(0, 30), time(1, 30), time(2, 30), time(23, 30))


def slots_of(schedule: DigestSchedule, first: date) -> Iterator[Slot]:
    """The slots of ten years, as the planner comes to know them: one after the other."""
    moment = datetime(first.year, first.month, first.day, tzinfo=UTC) - timedelta(days=2)
    while (slot := next_slot(schedule, moment)) and slot.day < first + YEARS:
        if slot.day >= first:
            yield slot
        moment = slot.due_at


def check_ten_years(schedule: DigestSchedule, first: date = FIRST) -> None:
    slots = list(slots_of(schedule, first))
    days = (first + timedelta(days=n) for n in range(YEARS.days))
    called = [day for day in days if schedule.rhythm.includes(day)]
    after = {day for day in called if day - timedelta(days=1) in called}
    left_out = {
        day for day in called if day + timedelta(days=1) in after and not exists(day, schedule.zone)
    }

    assert [slot.day for slot in slots] == [day for day in called if day not in left_out]
    previous = None
    for slot in slots:
        wanted = datetime.combine(slot.day, schedule.at)
        shown = slot.due_at.astimezone(schedule.zone).replace(tzinfo=None)
        if shown != wanted:
            before = (slot.due_at - MOMENT).astimezone(schedule.zone).replace(tzinfo=None)
            assert before < wanted < shown
        if previous:
            assert previous.due_at < slot.due_at
            assert latest_slot(schedule, slot.due_at - MOMENT) == previous
        previous = slot


@pytest.mark.parametrize("part", range(8))
def test_in_every_zone(part: int) -> None:
    for number, name in enumerate(ZONES[part::8]):
        rhythm, at = RHYTHMS[number % len(RHYTHMS)], TIMES[number % len(TIMES)]
        zone = ZoneInfo(name)
        check_ten_years(DigestSchedule("T1", "C1", rhythm, at, zone, "U1", LONG_AGO))


@settings(deadline=None, max_examples=10)
@given(rhythms, times, zones, st.dates(date(1993, 1, 1), date(2026, 1, 1)))
def test_in_any_rhythm_from_any_day_on(
    rhythm: Rhythm, at: time, zone: ZoneInfo, first: date
) -> None:
    check_ten_years(DigestSchedule("T1", "C1", rhythm, at, zone, "U1", LONG_AGO), first)
