"""Reads "monday 09:00 Europe/Zurich": a day of the week, a time, perhaps a zone, in any order."""

import re
from dataclasses import dataclass
from datetime import time
from zoneinfo import ZoneInfo

from rapidfuzz import fuzz, process

from bot.digests.zones import find_zone
from bot.errors import UserError
from bot.register.digest import WEEKDAYS

EXAMPLE = "/ccm digest here monday 09:00 Europe/Zurich"
FIX = f"Write it like `{EXAMPLE}`."
FILLERS = frozenset({"at", "on", "in", "every", "each", "the", "weekly", "o'clock"})
MOST_HOURS = 12
SHORTEST_NAME = 3
ALIKE = 70.0

_SPACED = re.compile(r"(?<=\d)\s+(?=[ap]m\b)", re.IGNORECASE)
_TIME = re.compile(r"(\d{1,2})(?:[:.h](\d\d)|h)?([ap]m)?", re.IGNORECASE)


@dataclass(frozen=True, slots=True)
class When:
    """A weekly time. ``weekday`` counts from Monday = 0; ``at`` is local to ``zone``."""

    weekday: int
    at: time
    zone: ZoneInfo


def read_when(text: str, zone: ZoneInfo) -> When:
    """Read it; ``zone`` holds when none is named. ``UserError`` says what could not be read."""
    weekdays: list[int] = []
    times: list[time] = []
    others: list[str] = []
    for word in (found.strip(",;") for found in _SPACED.sub("", text).split()):
        if (weekday := _weekday(word)) is not None:
            weekdays.append(weekday)
        elif word[:1].isdigit():
            times.append(_time(word))
        elif word and word.lower() not in FILLERS:
            others.append(word)
    read = ", ".join([WEEKDAYS[day].title() for day in weekdays] + [f"{at:%H:%M}" for at in times])
    so_far = f"I read {read}" if read else "I read neither a day nor a time"
    if not weekdays:
        _refuse_misspelt(others, so_far)
    for found, what in ((weekdays, "day of the week"), (times, "time of day")):
        if len(found) != 1:
            number = "no" if not found else "more than one"
            raise UserError(f"{so_far}: there is {number} {what} in it.", fix=FIX)
    return When(weekdays[0], times[0], find_zone(" ".join(others), so_far) if others else zone)


def _weekday(word: str) -> int | None:
    name = word.lower().removesuffix(".")
    if len(name) < SHORTEST_NAME:
        return None
    days = (day for day in WEEKDAYS if day.startswith(name) or name == f"{day}s")
    found = next(days, None)
    return WEEKDAYS.index(found) if found else None


def _time(word: str) -> time:
    problem = UserError(f"“{word}” is no time of day that I can read.", fix=FIX)
    match = _TIME.fullmatch(word)
    if match is None or match[0].isdigit():
        raise problem
    hour, minute = int(match[1]), int(match[2] or 0)
    if half := match[3]:
        if not 1 <= hour <= MOST_HOURS:
            raise problem
        hour = hour % MOST_HOURS + (MOST_HOURS if half.lower() == "pm" else 0)
    try:
        return time(hour, minute)
    except ValueError:
        raise problem from None


def _refuse_misspelt(words: list[str], so_far: str) -> None:
    for word in words:
        near = process.extractOne(word.lower(), WEEKDAYS, scorer=fuzz.ratio, score_cutoff=ALIKE)
        if near:
            day = near[0].title()
            raise UserError(
                f"{so_far}, but “{word}” is no day of the week. Did you mean {day}?", fix=FIX
            )
