"""When a digest is due: a slot is one local date of one channel, whatever the clocks do."""

from dataclasses import dataclass
from datetime import UTC, date, datetime, time, timedelta
from zoneinfo import ZoneInfo

from bot.register.digest import DigestSchedule

WEEK = timedelta(days=7)
BY_HAND = "digest:now:"
"""Begins the keys of digests that somebody asked for, which belong to no slot."""


@dataclass(frozen=True, slots=True)
class Slot:
    """One digest of a schedule: the local ``day`` it belongs to and the moment (UTC) it is due."""

    team_id: str
    channel_id: str
    day: date
    due_at: datetime

    @property
    def key(self) -> str:
        """Names the slot for good, so that it is delivered once even if its hour is changed."""
        return f"digest:{self.team_id}:{self.channel_id}:{self.day.isoformat()}"


def latest_slot(schedule: DigestSchedule, now: datetime) -> Slot | None:
    """The last slot due by ``now``; none when switched off or set up only after it."""
    day = now.astimezone(schedule.zone).date()
    slot = _slot(schedule, day - timedelta(days=(day.weekday() - schedule.weekday) % 7))
    if slot.due_at > now:
        slot = _slot(schedule, slot.day - WEEK)
    return slot if schedule.active and slot.due_at >= schedule.set_at else None


def next_slot(schedule: DigestSchedule, now: datetime) -> Slot | None:
    """The first slot due after ``now``; none when switched off."""
    start = max(now, schedule.set_at).astimezone(schedule.zone).date()
    slot = _slot(schedule, start - timedelta(days=(start.weekday() - schedule.weekday) % 7))
    while slot.due_at <= now or slot.due_at < schedule.set_at:
        slot = _slot(schedule, slot.day + WEEK)
    return slot if schedule.active else None


def due_at(day: date, at: time, zone: ZoneInfo) -> datetime:
    """The moment (UTC) at which clocks in ``zone`` show ``at`` on ``day``.

    The first of two when the hour is repeated; the moment the clocks go on again when they jump
    over it.
    """
    local = datetime.combine(day, at, zone)
    moment = local.astimezone(UTC)
    if moment.astimezone(zone).replace(tzinfo=None) == local.replace(tzinfo=None):
        return moment
    return _end_of_gap(local.replace(fold=1).astimezone(UTC), moment, zone)


def _end_of_gap(before: datetime, after: datetime, zone: ZoneInfo) -> datetime:
    """The second between the two at which the zone changes its offset."""
    offset = after.astimezone(zone).utcoffset()
    while after - before > timedelta(seconds=1):
        middle = before + timedelta(seconds=(after - before) // timedelta(seconds=2))
        if middle.astimezone(zone).utcoffset() == offset:
            after = middle
        else:
            before = middle
    return after


def _slot(schedule: DigestSchedule, day: date) -> Slot:
    due = due_at(day, schedule.at, schedule.zone)
    return Slot(schedule.team_id, schedule.channel_id, day, due)
