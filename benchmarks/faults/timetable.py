"""Which digests are owed: every channel's slots between two moments, reckoned without the bot."""

from collections.abc import Iterator
from dataclasses import dataclass
from datetime import UTC, datetime, time, timedelta
from zoneinfo import ZoneInfo

from bot.sandbox.channels import Channel
from bot.sandbox.members import BOT_USER_ID, TEAM_ID

PEOPLE = ("U0COORDLB", "U0COORDCH")
WEEKDAYS = ("monday", "tuesday", "wednesday", "thursday", "friday", "saturday", "sunday")
# None of them changes its clocks. The tests of slots look at those that do.
ZONES = ("UTC", "Asia/Tokyo", "America/Bogota")
DAY = timedelta(days=1)


@dataclass(frozen=True, slots=True)
class Regular:
    """The digest of one channel: on its ``weekdays`` at ``at``, local to ``zone``."""

    channel_id: str
    at: time
    zone: ZoneInfo
    weekdays: tuple[str, ...] = WEEKDAYS

    @property
    def typed(self) -> str:
        """What somebody types in the channel to have it."""
        return f"/ccm digest here {' '.join(self.weekdays)} {self.at:%H:%M} {self.zone}"

    @property
    def channel(self) -> Channel:
        """A channel for it, with coordinators and the bot in it."""
        name = self.channel_id.lower()
        return Channel(self.channel_id, name, "channel", [*PEOPLE, BOT_USER_ID])

    def slots(self, after: datetime, until: datetime) -> Iterator[tuple[str, datetime]]:
        """The key and the moment (UTC) of each slot due after the one and by the other."""
        day = after.astimezone(self.zone).date()
        while (due := datetime.combine(day, self.at, self.zone).astimezone(UTC)) <= until:
            if due > after and WEEKDAYS[day.weekday()] in self.weekdays:
                yield f"digest:{TEAM_ID}:{self.channel_id}:{day.isoformat()}", due
            day += DAY


def around_the_clock(number: int) -> tuple[Regular, ...]:
    """``number`` channels whose digests come every day, one after the other through its hours."""
    start = datetime(2024, 1, 1, tzinfo=UTC)
    return tuple(_at(start + DAY * index / number, index) for index in range(number))


def _at(moment: datetime, index: int) -> Regular:
    zone = ZoneInfo(ZONES[index % len(ZONES)])
    at = moment.astimezone(zone).time().replace(second=0, microsecond=0)
    return Regular(f"C0DIGEST{index}", at, zone)
