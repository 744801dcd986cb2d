"""On which days a channel wants its digest: some days of the week, or more often for a while."""

from collections.abc import Iterable
from dataclasses import dataclass
from datetime import date, time, timedelta

WEEKDAYS = ("monday", "tuesday", "wednesday", "thursday", "friday", "saturday", "sunday")
LAST = -1
ORDINALS = {1: "first", 2: "second", 3: "third", 4: "fourth", LAST: "last"}
WEEK = timedelta(days=7)


@dataclass(frozen=True, slots=True)
class Rhythm:
    """Days of the week, Monday = 0: every week, every second one, or some of the month.

    ``of_month`` names which of them in the month, 1 to 4 or ``LAST``. ``anchor`` is the Monday of
    a week that counts where only every second one does. Without ``weekdays`` no day counts.
    """

    weekdays: tuple[int, ...]
    of_month: tuple[int, ...] = ()
    anchor: date | None = None

    def includes(self, day: date) -> bool:
        """Whether a digest belongs to this day."""
        if day.weekday() not in self.weekdays:
            return False
        if self.of_month:
            is_last = (day + WEEK).month != day.month
            return (day.day + 6) // 7 in self.of_month or (is_last and LAST in self.of_month)
        return self.anchor is None or (monday_of(day) - self.anchor) % (2 * WEEK) == timedelta()

    @property
    def words(self) -> str:
        """As people say it: "every second Monday", "on the last Friday of the month"."""
        if not self.weekdays:
            return "on no usual day"
        days = _listed(WEEKDAYS[day].title() for day in self.weekdays)
        if self.of_month:
            return f"on the {_listed(ORDINALS[n] for n in self.of_month)} {days} of the month"
        every_day = len(self.weekdays) == len(WEEKDAYS)
        return f"every {'second ' if self.anchor else ''}{'day' if every_day else days}"

    @property
    def typed(self) -> str:
        """As it is typed, to be read back: "every second monday from 2026-11-23"."""
        ordinals = [ORDINALS[number] for number in self.of_month]
        days = [WEEKDAYS[day] for day in self.weekdays]
        if ordinals:
            return " ".join([*ordinals, *days, "of the month"])
        if self.anchor:
            return " ".join(["every second", *days, f"from {self.anchor}"])
        return " ".join(days)


NEVER = Rhythm(())
"""No usual days: all there is are those of a ``DailySpell``."""


@dataclass(frozen=True, slots=True)
class DailySpell:
    """A digest every day from ``first`` to ``last``, at the local time ``at``."""

    first: date
    last: date
    at: time

    def includes(self, day: date) -> bool:
        """Whether the day is one of them."""
        return self.first <= day <= self.last


def monday_of(day: date) -> date:
    """The Monday of its week."""
    return day - timedelta(days=day.weekday())


def _listed(words: Iterable[str]) -> str:
    *others, last = words
    return f"{', '.join(others)} and {last}" if others else last
