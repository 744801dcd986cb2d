"""Whether something is told of on a morning: by its day, the lead times, and what was put off."""

from collections.abc import Mapping
from dataclasses import dataclass
from datetime import date, timedelta

from bot.digests.mornings import DAY, working_day
from bot.roles import Role

LONGEST_GAP = timedelta(days=7)


@dataclass(frozen=True, slots=True)
class Looking:
    """For whom and when: the local ``day``, the day ``told`` last, what was ``put_off`` until when.

    ``lead_days`` before something, it is told; what falls on a weekend is told before it.
    """

    user_id: str
    held: frozenset[Role]
    day: date
    told: date | None
    lead_days: tuple[int, ...]
    put_off: Mapping[str, date | None]

    def is_put_off(self, key: str) -> bool:
        """Whether the person does not want to hear of it yet, or ever."""
        until = self.put_off.get(key, self.day)
        return until is None or until > self.day

    def comes_back(self, key: str) -> bool:
        """Whether it was put off until now."""
        until = self.put_off.get(key)
        return until is not None and (self.told is None or self.told < until) and until <= self.day

    def covers(self, day: date) -> bool:
        """Whether ``day`` is told of now: it is today, over the weekend, or was missed lately."""
        start = self.day
        if self.told is not None and self.told < self.day:
            start = max(min(working_day(self.told + DAY), self.day), self.day - LONGEST_GAP)
        return start <= day < self.next_day

    @property
    def next_day(self) -> date:
        """The next morning."""
        return working_day(self.day + DAY)

    @property
    def begins_week(self) -> bool:
        """Whether it is the first reminder of the week."""
        return self.told is None or self.told < self.day - self.day.weekday() * DAY

    def is_ahead(self, key: str, day: date) -> bool:
        """Whether ``day`` is to come and one of the lead times before it has been reached."""
        leads = (day - timedelta(days=days) for days in self.lead_days)
        return day >= self.day and (self.comes_back(key) or any(map(self.covers, leads)))
