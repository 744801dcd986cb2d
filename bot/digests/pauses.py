"""Reads "until 10 January", "for two weeks": the day on which digests or reminders come again."""

import re
from datetime import date, timedelta

from bot.errors import UserError
from bot.register.day_words import UnreadableDay, read_day
from knowledge.dates import long_date

LONGEST = timedelta(days=366)

_BEFORE = re.compile(r"(?:(?:until|till|to|for)\b\s*)+", re.IGNORECASE)


def read_end(text: str, today: date, *, example: str, off: str) -> date:
    """The day; ``UserError`` says what is wrong. ``off`` is what to type for a longer time."""
    fix = f"Write it like `{example}`."
    phrase = text[found.end() :] if (found := _BEFORE.match(text)) else text
    if not phrase:
        raise UserError("I need the day on which to resume.", fix=fix)
    try:
        until = read_day(phrase, today)
    except UnreadableDay:
        raise UserError(f"“{phrase}” is no day that I can read.", fix=fix) from None
    if until <= today:
        raise UserError(f"{long_date(until)} is not in the future.", fix=fix)
    if until - today > LONGEST:
        raise UserError(
            f"{long_date(until)} is more than a year away.",
            fix=f"{fix} `{off}` ends them and keeps what was set.",
        )
    return until
