"""When a channel wants its digest, and what it may contain."""

from dataclasses import dataclass
from datetime import datetime, time
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
