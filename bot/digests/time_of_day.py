"""Reads a time of day as people write it: "09:00", "9.30", "9am", "17h30"."""

import re
from datetime import time

from bot.errors import UserError

MOST_HOURS = 12
LIKE_THIS = "Write the time as 09:00."

_SPACED = re.compile(r"(?<=\d)\s+(?=[ap]m\b)", re.IGNORECASE)
_TIME = re.compile(r"(\d{1,2})(?:[:.h](\d\d)|h)?([ap]m)?", re.IGNORECASE)


def words_of(text: str) -> list[str]:
    """The words of a line, "9 am" as one of them, without the commas between them."""
    return [word for found in _SPACED.sub("", text).split() if (word := found.strip(",;"))]


def looks_like_a_time(word: str) -> bool:
    """Whether it is written as one, whatever its numbers: "09:00", "25:00", "9am"."""
    match = _TIME.fullmatch(word)
    return match is not None and not match[0].isdigit()


def read_time(word: str, fix: str = LIKE_THIS) -> time:
    """The time of day; raise ``UserError`` when it is none."""
    problem = UserError(f"“{word}” is no time of day that I can read.", fix=fix)
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
