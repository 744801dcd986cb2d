"""Which words of a line name a rhythm: "every second monday", "last friday of the month"."""

from collections.abc import Sequence
from dataclasses import dataclass, field
from datetime import date

from bot.errors import UserError
from bot.register.rhythm import LAST, WEEKDAYS, Rhythm, monday_of

SHORTEST_NAME = 3
DAYS = {"daily": range(7), "day": range(7), "weekdays": range(5), "workdays": range(5)}
NUMBERS = {
    **{"first": 1, "1st": 1, "second": 2, "2nd": 2, "third": 3, "3rd": 3},
    **{"fourth": 4, "4th": 4, "last": LAST},
}
EVERY_SECOND = frozenset({"other", "alternate", "biweekly", "fortnightly", "two", "2"})
EVERY = frozenset({"every", "each"})
WEEKS = frozenset({"week", "weeks", "weekly"})
MONTHS = frozenset({"month", "months", "monthly"})
FILLERS = frozenset({"at", "on", "in", "of", "the", "a", "and", "from", "starting", "o'clock"})
HAS_NO_FIFTH = "Write `last monday of the month` for the last one."
FIFTH = frozenset({"fifth", "5th"})
FIRST_WEEK = "Write the first week as `from 2026-11-30`, after `every second monday`."


@dataclass(slots=True)
class RhythmWords:
    """The words that were taken for a rhythm so far."""

    weekdays: set[int] = field(default_factory=set)
    numbers: set[int] = field(default_factory=set)
    first_week: date | None = None
    said: set[str] = field(default_factory=set)
    turns: int = 0
    """How often days follow something else than days: "first monday and third friday" is two."""
    _after_a_day: bool = False

    def take(self, word: str) -> bool:
        """Whether the word belongs to it, or to what may be left out."""
        name = word.lower().removesuffix(".")
        if days := _days(name):
            self.weekdays.update(days)
            self.turns += not self._after_a_day
        elif name in FIFTH:
            raise UserError("Not every month has a fifth one.", fix=HAS_NO_FIFTH)
        elif name in NUMBERS:
            self.numbers.add(NUMBERS[name])
        elif name in EVERY_SECOND | EVERY | WEEKS | MONTHS:
            self.said.add(name)
        elif (first_week := _day(name)) is not None:
            self.first_week = first_week
        else:
            return name in FILLERS
        self._after_a_day = bool(days)
        return True

    @property
    def read(self) -> Sequence[str]:
        """The days of the week that were read."""
        return [WEEKDAYS[day].title() for day in sorted(self.weekdays)]

    def rhythm(self, this_week: date) -> Rhythm:
        """What they say; every second week begins with that of ``this_week`` unless they name one.

        Raise ``UserError`` for what can be meant in two ways.
        """
        days = tuple(sorted(self.weekdays))
        if self.turns > 1 and (self.numbers or self.said & EVERY_SECOND):
            raise UserError(
                "I can keep one rhythm for a channel, and this reads like more than one.",
                fix="Name the days together: `first and third monday of the month`.",
            )
        if self._is_every_second_week():
            return Rhythm(days, anchor=monday_of(self.first_week or this_week))
        if self.first_week:
            raise UserError("Only every second week has a first one.", fix=FIRST_WEEK)
        numbers = sorted(self.numbers, key=lambda number: (number == LAST, number))
        if numbers and not self.said & MONTHS and self._may_be_weeks():
            raise UserError(
                "That can be meant in two ways.",
                fix="Write `every second monday` for every other week, or "
                "`second monday of the month`.",
            )
        return Rhythm(days, of_month=tuple(numbers))

    def _is_every_second_week(self) -> bool:
        if self.said & EVERY_SECOND:
            return True
        counted = self.said & (EVERY | WEEKS) and not self.said & MONTHS
        return bool(counted) and self.numbers == {2}

    def _may_be_weeks(self) -> bool:
        return bool(self.numbers - {1, LAST}) and len(self.numbers) == 1


def _days(name: str) -> Sequence[int]:
    if len(name) < SHORTEST_NAME or name in DAYS:
        return DAYS.get(name, ())
    days = (day for day in WEEKDAYS if day.startswith(name) or name == f"{day}s")
    return [WEEKDAYS.index(day) for day in days]


def _day(name: str) -> date | None:
    try:
        return date.fromisoformat(name)
    except ValueError:
        return None
