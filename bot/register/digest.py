"""When a channel wants its digest, and what it may contain."""

from dataclasses import dataclass
from datetime import date, datetime, time
from zoneinfo import ZoneInfo

from bot.register.level import Level
from bot.register.rhythm import DailySpell, Rhythm


@dataclass(frozen=True, slots=True)
class DigestSchedule:
    """When one channel gets its digest: ``rhythm`` and ``at`` are local to ``zone``.

    It counts from ``set_at`` on. ``paused_until`` is the first day that counts again. ``daily``
    takes the place of the rhythm on its days.
    """

    team_id: str
    channel_id: str
    rhythm: Rhythm
    at: time
    zone: ZoneInfo
    set_by: str
    set_at: datetime
    active: bool = True
    paused_until: date | None = None
    daily: DailySpell | None = None

    def at_on(self, day: date) -> time | None:
        """The local time of the digest on this day; ``None`` where none belongs to it."""
        if not self.active or (self.paused_until and day < self.paused_until):
            return None
        if self.daily and self.daily.includes(day):
            return self.daily.at
        return self.at if self.rhythm.includes(day) else None


@dataclass(frozen=True, slots=True)
class DigestSettings:
    """What a channel wants in its digests.

    ``sections`` are keys in the order wanted, ``None`` for all of them; ``states`` are the ISO
    codes to which items are restricted, none of them for all States.
    """

    team_id: str
    channel_id: str
    set_by: str
    set_at: datetime
    sections: tuple[str, ...] | None = None
    states: frozenset[str] = frozenset()


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
