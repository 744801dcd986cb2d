"""When a digest is due: a slot is one local date of one channel, whatever the clocks do."""

from collections.abc import Iterable
from datetime import date, datetime, timedelta

from bot.digests.local_time import due_at, exists
from bot.register.digest import DigestSchedule
from bot.register.slot import Slot

__all__ = ["BY_HAND", "Slot", "asked_by", "due_at", "latest_slot", "next_slot", "wish_key"]

BY_HAND = "digest:now:"
"""Begins the keys of digests that somebody asked for, which belong to no slot."""
_WISH_PARTS = 5
DAY = timedelta(days=1)
LONGEST_REST = 70
"""Days: every rhythm has a slot within them."""


def wish_key(channel_id: str, user_id: str, act: str) -> str:
    """Names the digest that a person asked for in a channel by one ``act``."""
    return f"{BY_HAND}{channel_id}:{user_id}:{act}"


def asked_by(key: str) -> str | None:
    """Who asked for the digest of this key; ``None`` of one that is of a slot, or of before."""
    parts = key.split(":", _WISH_PARTS - 1)
    is_whole = key.startswith(BY_HAND) and len(parts) == _WISH_PARTS
    return parts[3] if is_whole and parts[3][:1] in {"U", "W"} else None


def latest_slot(schedule: DigestSchedule, now: datetime) -> Slot | None:
    """The last slot due by ``now``; none when switched off, paused or set up only after it."""
    # Where an hour at midnight is repeated, tomorrow's may have come already.
    start = now.astimezone(schedule.zone).date() + DAY
    if schedule.daily and not schedule.rhythm.weekdays:
        start = min(start, schedule.daily.last)
    slots = _slots(schedule, (start - n * DAY for n in range(LONGEST_REST)))
    found = next((slot for slot in slots if slot.due_at <= now), None)
    return found if found and found.due_at >= schedule.set_at else None


def next_slot(schedule: DigestSchedule, now: datetime) -> Slot | None:
    """The first slot due after ``now``; none when switched off or when no day is to come."""
    # A day that a zone leaves out is due when the next one begins.
    start = max(now, schedule.set_at).astimezone(schedule.zone).date() - DAY
    start = max(start, schedule.paused_until or start)
    if schedule.daily and not schedule.rhythm.weekdays:
        start = max(start, schedule.daily.first)
    slots = _slots(schedule, (start + n * DAY for n in range(LONGEST_REST)))
    return next((one for one in slots if one.due_at > now and one.due_at >= schedule.set_at), None)


def _slots(schedule: DigestSchedule, days: Iterable[date]) -> Iterable[Slot]:
    for day in days:
        at = schedule.at_on(day)
        # A day that is left out is made up for by the next one, unless that has its own digest.
        if at is None or (schedule.at_on(day + DAY) and not exists(day, schedule.zone)):
            continue
        due = due_at(day, at, schedule.zone)
        yield Slot(schedule.team_id, schedule.channel_id, day, due)
