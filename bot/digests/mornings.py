"""When a person's reminder is due: on working days, at their time, in their zone."""

from collections.abc import Iterator
from dataclasses import dataclass
from datetime import date, datetime, time, timedelta, timezone
from zoneinfo import ZoneInfo

from bot.digests.local_time import due_at, exists
from bot.register.reminder import ReminderSettings

CATCH_UP = timedelta(hours=12)
"""For so long after its time a reminder still comes: that of yesterday would be noise."""
SATURDAY = 5
DAY = timedelta(days=1)
MOST_DAYS = 7
FARTHEST_EAST = timezone(timedelta(hours=15))
"""A day begins nowhere before it does here."""


@dataclass(frozen=True, slots=True)
class Morning:
    """The local ``day`` that a reminder belongs to, and the moment (UTC) at which it is due."""

    day: date
    due_at: datetime


def morning_at(settings: ReminderSettings, zone: ZoneInfo, now: datetime) -> Morning | None:
    """The morning of which to remind now; none while off, paused or too late for it."""
    # Where an hour at midnight is repeated, tomorrow's may have come already.
    for morning in _mornings(settings, zone, now.astimezone(zone).date() + DAY, -DAY):
        if morning.due_at <= now:
            is_meant = morning.due_at >= settings.set_at and now - morning.due_at <= CATCH_UP
            return morning if is_meant and _is_on(settings, morning.day) else None
    return None


def next_morning(
    settings: ReminderSettings, zone: ZoneInfo, now: datetime, told: date | None = None
) -> Morning | None:
    """The first one after ``now``, and after the day that was ``told`` last; none while off."""
    if not settings.active:
        return None
    start = now.astimezone(zone).date()
    if settings.paused_until:
        start = max(start, settings.paused_until)
    if told:
        start = max(start, told + DAY)
    for morning in _mornings(settings, zone, start, DAY):
        if morning.due_at > now:
            return morning
    return None


def earliest_after(told: date, at: time) -> datetime:
    """Before this moment, in whatever zone, no morning comes after the day that was ``told``."""
    return datetime.combine(told + DAY, at, FARTHEST_EAST)


def working_day(day: date) -> date:
    """The day itself, or the Monday after a weekend."""
    while day.weekday() >= SATURDAY:
        day += DAY
    return day


def _is_on(settings: ReminderSettings, day: date) -> bool:
    return settings.active and (settings.paused_until is None or day >= settings.paused_until)


def _mornings(
    settings: ReminderSettings, zone: ZoneInfo, start: date, step: timedelta
) -> Iterator[Morning]:
    """The working days from ``start`` on, forwards or backwards, as far as can matter.

    A day that a zone leaves out, to cross the date line, has no morning.
    """
    day = start
    for _ in range(MOST_DAYS):
        if day.weekday() < SATURDAY and exists(day, zone):
            yield Morning(day, due_at(day, settings.at, zone))
        day += step
