"""When a channel wants its digest, what it may contain, and what became of each slot."""

from dataclasses import dataclass
from datetime import date, datetime, time
from enum import StrEnum
from zoneinfo import ZoneInfo

from bot.register.level import Level

WEEKDAYS = ("monday", "tuesday", "wednesday", "thursday", "friday", "saturday", "sunday")


@dataclass(frozen=True, slots=True)
class DigestSchedule:
    """A weekly digest for one channel. ``weekday`` counts from Monday = 0; ``at`` is local time."""

    team_id: str
    channel_id: str
    weekday: int
    at: time
    zone: ZoneInfo
    set_by: str
    set_at: datetime
    active: bool = True


@dataclass(frozen=True, slots=True)
class ChannelLevel:
    """The level that a coordinator set for a channel's digests.

    ``with_outsiders``: set knowing that guests or people of other organisations read along.
    """

    team_id: str
    channel_id: str
    level: Level
    with_outsiders: bool
    set_by: str
    set_at: datetime


class SlotOutcome(StrEnum):
    """What became of a slot."""

    POSTED = "posted"
    EMPTY = "empty"
    MISSED = "missed"


@dataclass(frozen=True, slots=True)
class DigestDelivery:
    """The record of one slot, or of one digest asked for by hand. ``key`` is unique."""

    key: str
    team_id: str
    channel_id: str
    slot: date
    outcome: SlotOutcome
    recorded_at: datetime
    message_ts: str | None = None
    reason: str | None = None
