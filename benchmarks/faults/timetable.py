"""Which digests are owed: every channel's slots between two moments, reckoned without the bot."""

from collections.abc import Iterator
from dataclasses import dataclass
from datetime import UTC, datetime, time, timedelta
from itertools import cycle, islice
from zoneinfo import ZoneInfo

from bot.sandbox.channels import Channel
from bot.sandbox.members import BOT_USER_ID, TEAM_ID

PEOPLE = ("U0COORDLB", "U0COORDCH")
WEEKDAYS = ("monday", "tuesday", "wednesday", "thursday", "friday", "saturday", "sunday")
# None of them changes its clocks. The tests of slots look at those that do.
ZONES = ("UTC", "Asia/Tokyo", "America/Bogota")
DUE_BEFORE_NOW = timedelta(hours=2)


@dataclass(frozen=True, slots=True)
class Weekly:
    """The digest of one channel: on ``weekday`` (Monday = 0) at ``at``, local to ``zone``."""

    channel_id: str
    weekday: int
    at: time
    zone: ZoneInfo

    @property
    def typed(self) -> str:
        """What somebody types in the channel to have it."""
        return f"/ccm digest here {WEEKDAYS[self.weekday]} {self.at:%H:%M} {self.zone}"

    @property
    def channel(self) -> Channel:
        """A channel for it, with coordinators and the bot in it."""
        name = self.channel_id.lower()
        return Channel(self.channel_id, name, "channel", [*PEOPLE, BOT_USER_ID])

    def slots(self, after: datetime, until: datetime) -> Iterator[tuple[str, datetime]]:
        """The key and the moment (UTC) of each slot due after the one and by the other."""
        day = after.astimezone(self.zone).date()
        while (due := datetime.combine(day, self.at, self.zone).astimezone(UTC)) <= until:
            if day.weekday() == self.weekday and due > after:
                yield f"digest:{TEAM_ID}:{self.channel_id}:{day.isoformat()}", due
            day += timedelta(days=1)


def weeklies(number: int, now: datetime) -> tuple[Weekly, ...]:
    """``number`` channels, as many on each day of the week.

    All are due two hours before what the clock shows ``now``: since the sandbox's date moves by
    whole days, its slots have come, and not so long ago that they are given up, on every date.
    """
    zones = (ZoneInfo(name) for name in islice(cycle(ZONES), number))
    return tuple(
        Weekly(f"C0DIGEST{index}", index % len(WEEKDAYS), _before(now, zone), zone)
        for index, zone in enumerate(zones)
    )


def _before(now: datetime, zone: ZoneInfo) -> time:
    return (now - DUE_BEFORE_NOW).astimezone(zone).time().replace(second=0, microsecond=0)
