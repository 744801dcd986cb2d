"""A stretch of days that somebody asks about."""

from calendar import monthrange
from dataclasses import dataclass
from datetime import date


@dataclass(frozen=True, slots=True)
class Period:
    """The days asked about, both ends included. ``is_now`` when the question says "now"."""

    start: date
    end: date
    is_now: bool = False

    @property
    def years(self) -> range:
        """The years it touches."""
        return range(self.start.year, self.end.year + 1)

    def is_within(self, other: "Period") -> bool:
        """Whether all of its days are days of ``other``."""
        return other.start <= self.start and self.end <= other.end

    def overlaps(self, other: "Period") -> bool:
        """Whether they have a day in common."""
        return self.start <= other.end and other.start <= self.end

    def contains(self, other: "Period") -> bool:
        """Whether it is longer than ``other`` and holds all of it."""
        return self != other and other.is_within(self)

    def __str__(self) -> str:
        return f"{self.start.isoformat()} to {self.end.isoformat()}"


def months(year: int, first: int, last: int) -> Period:
    """Return the months ``first`` to ``last`` of ``year``; ValueError if there are none such."""
    return Period(date(year, first, 1), date(year, last, monthrange(year, last)[1]))


def days(year: int, month: int, first: int, last: int) -> Period:
    """Return some days of a month; ValueError where it has none such."""
    return Period(date(year, month, first), date(year, month, last))


def whole_years(first: int, last: int) -> Period:
    """Return the years ``first`` to ``last``; ValueError if there are none such."""
    return Period(date(first, 1, 1), date(last, 12, 31))


def together(one: Period, other: Period) -> Period:
    """Return the shortest stretch that holds both."""
    return Period(min(one.start, other.start), max(one.end, other.end))
