"""Reads "2026-11-16 to 2026-11-20 08:00": the days on which a digest comes daily, and its time."""

import re
from datetime import date, time, timedelta

from bot.digests.time_of_day import looks_like_a_time, read_time, words_of
from bot.errors import UserError
from bot.register.day_words import UnreadableDay, read_day
from bot.register.rhythm import DailySpell

EXAMPLE = "/ccm digest daily 2026-11-16 to 2026-11-20 08:00"
FIX = f"Write it like `{EXAMPLE}`."
LONGEST = timedelta(days=31)

_BETWEEN = re.compile(r"\s+(?:to|until|till|through|-|–)\s+", re.IGNORECASE)
_NUMBER = re.compile(r"\d{1,2}")


def read_spell(text: str, today: date, usual: time | None) -> DailySpell:
    """Read it; ``usual`` is the time where none is typed. ``UserError`` says what is wrong."""
    words = words_of(text)
    times = [read_time(word, FIX) for word in words if looks_like_a_time(word)]
    at = times[0] if times else usual
    if len(times) > 1 or at is None:
        raise UserError("There is not one time of day in it.", fix=FIX)
    rest = " ".join(word for word in words if not looks_like_a_time(word) and word != "at")
    days = _BETWEEN.split(rest.removeprefix("from "))
    if len(days) != len(("first", "last")):
        raise UserError("There are not two days in it, with “to” between them.", fix=FIX)
    first, last = (_day(phrase, today) for phrase in _with_month(*days))
    if last < max(first, today):
        raise UserError("The last day must be neither past nor before the first.", fix=FIX)
    if last - first > LONGEST:
        raise UserError("Daily digests can come for a month at most.", fix=FIX)
    return DailySpell(first, last, at)


def _with_month(first: str, last: str) -> tuple[str, str]:
    """In "16 to 20 November" the month goes for both."""
    if _NUMBER.fullmatch(first):
        return _NUMBER.sub(first, last, count=1), last
    return first, last


def _day(phrase: str, today: date) -> date:
    try:
        return read_day(phrase, today)
    except UnreadableDay:
        raise UserError(f"“{phrase}” is no day that I can read.", fix=FIX) from None
