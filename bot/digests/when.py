"""Reads "every second monday 09:00 Europe/Zurich": days, a time, perhaps a zone, in any order."""

import re
from dataclasses import dataclass, field
from datetime import date, datetime, time, timedelta
from zoneinfo import ZoneInfo

from rapidfuzz import fuzz, process

from bot.digests.local_time import due_at
from bot.digests.rhythm_words import FIRST_WEEK, RhythmWords
from bot.digests.time_of_day import read_time, words_of
from bot.digests.zones import find_zone
from bot.errors import UserError
from bot.register.day_words import UnreadableDay, read_day
from bot.register.rhythm import WEEKDAYS, Rhythm

EXAMPLE = "/ccm digest here monday 09:00 Europe/Zurich"
FIX = f"Write it like `{EXAMPLE}`."
ALIKE = 70.0

_FIRST_WEEK = re.compile(
    r"(?<=\bfrom )\d{1,2}(?:st|nd|rd|th)?\s+(?:jan|feb|mar|apr|may|jun|jul|aug|sep|oct|nov|dec)"
    r"[a-z]*(?:\s+\d{4})?",
    re.IGNORECASE,
)


@dataclass(frozen=True, slots=True)
class When:
    """The usual days of a digest and its time. ``at`` is local to ``zone``.

    ``names_first_week``: somebody said with which week every second one begins; ``names_zone``:
    in which zone.
    """

    rhythm: Rhythm
    at: time
    zone: ZoneInfo
    names_first_week: bool = field(default=False, compare=False)
    names_zone: bool = field(default=True, compare=False)


def read_when(text: str, zone: ZoneInfo, now: datetime) -> When:
    """Read it; ``zone`` holds when none is named. ``UserError`` says what could not be read.

    Every second week begins with the first of its days that is to come after ``now``.
    """
    rhythm = RhythmWords()
    times: list[time] = []
    others: list[str] = []
    today = now.astimezone(zone).date()
    for word in words_of(_FIRST_WEEK.sub(lambda found: _iso(found[0], today), text)):
        if rhythm.take(word):
            continue
        if word[:1].isdigit():
            times.append(read_time(word, FIX))
        else:
            others.append(word)
    read = ", ".join([*rhythm.read, *(f"{at:%H:%M}" for at in times)])
    so_far = f"I read {read}" if read else "I read neither a day nor a time"
    if not rhythm.weekdays:
        _refuse_misspelt(others, so_far)
        raise UserError(f"{so_far}: there is no day of the week in it.", fix=FIX)
    if len(times) != 1:
        number = "no" if not times else "more than one"
        raise UserError(f"{so_far}: there is {number} time of day in it.", fix=FIX)
    zone = _zone(others, so_far) if others else zone
    first = first_day(rhythm.weekdays, times[0], zone, now)
    is_named = rhythm.first_week is not None
    return When(
        rhythm.rhythm(first),
        times[0],
        zone,
        names_first_week=is_named,
        names_zone=bool(others),
    )


def first_day(weekdays: set[int], at: time, zone: ZoneInfo, now: datetime) -> date:
    """The first day from ``now`` on that is one of ``weekdays`` and whose time is to come."""
    day = now.astimezone(zone).date()
    while day.weekday() not in weekdays or due_at(day, at, zone) <= now:
        day += timedelta(days=1)
    return day


def _iso(phrase: str, today: date) -> str:
    try:
        return read_day(phrase, today).isoformat()
    except UnreadableDay:
        raise UserError(f"“{phrase}” is no day that I can read.", fix=FIRST_WEEK) from None


def _zone(words: list[str], so_far: str) -> ZoneInfo:
    try:
        return find_zone(" ".join(words), so_far)
    except UserError:
        _refuse_misspelt(words, so_far)
        raise


def _refuse_misspelt(words: list[str], so_far: str) -> None:
    for word in words:
        near = process.extractOne(word.lower(), WEEKDAYS, scorer=fuzz.ratio, score_cutoff=ALIKE)
        if near:
            day = near[0].title()
            raise UserError(
                f"{so_far}, but “{word}” is no day of the week. Did you mean {day}?", fix=FIX
            )
