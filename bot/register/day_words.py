"""The day that a few words name: "15 December", "end of Q1 2027", "the 15th", "end of month"."""

import re
from datetime import date, datetime, time, timedelta

from knowledge.quarter import Quarter

_END_OF = re.compile(r"(?:end|close) of (?:the |this )?(?P<what>.+)", re.IGNORECASE)
_VAGUE = re.compile(
    r"(?:in |early |mid-?|late |end )?(?P<year>(?:19|20)\d\d)"
    r"|(?:the )?(?:h[12]|summer|autumn|fall|winter|spring|\w+ half)(?: of)? "
    r"(?P<later>(?:19|20)\d\d)",
    re.IGNORECASE,
)
_DAY_ALONE = re.compile(r"\d{1,2}(?:st|nd|rd|th)", re.IGNORECASE)


class UnreadableDay(ValueError):
    """Words that were meant as a day but name none, such as 31 February."""


def read_day(phrase: str, today: date) -> date:
    """The day that ``phrase`` names, from ``today`` on where it leaves that open.

    Raise ``UnreadableDay`` when it names none.
    """
    words = phrase.strip().rstrip(".,;:!)")
    quarter = leading_quarter(words)
    day = quarter[0] if quarter else parse_day(words, today)
    if day is None or is_vague(words):
        raise UnreadableDay(phrase.strip())
    return day


def is_vague(words: str) -> bool:
    """Whether they name a year or half a year, and no day in it."""
    return _VAGUE.fullmatch(words) is not None


def vague_year(words: str) -> tuple[str, int] | None:
    """The year or half a year that ``words`` begin with, as it is written and as a number."""
    found = _VAGUE.match(words)
    return (found[0], int(found["year"] or found["later"])) if found else None


def parse_day(phrase: str, today: date) -> date | None:
    """The day that ``phrase`` names, vague ones included, or None."""
    import dateparser

    end = _END_OF.fullmatch(phrase)
    if end is not None:
        phrase = end["what"]
        if phrase.lower() in ("month", "year", "week"):
            return _end_of_current(phrase.lower(), today)
    found = dateparser.parse(
        phrase,
        languages=["en", "fr", "es"],
        settings={
            "RELATIVE_BASE": datetime.combine(today, time()),
            "PREFER_DATES_FROM": "future",
            "PREFER_DAY_OF_MONTH": "last",
            "DATE_ORDER": "DMY",
            "RETURN_AS_TIMEZONE_AWARE": False,
        },
    )
    return _not_a_year_late(found.date(), phrase, today) if found is not None else None


def _not_a_year_late(found: date, phrase: str, today: date) -> date:
    """The day as a person means it: today's own date is today, "the 15th" is still to come."""
    if re.search(r"\d{4}", phrase):
        return found
    if (found.month, found.day) == (today.month, today.day):
        return today
    if _DAY_ALONE.fullmatch(phrase) and found < today:
        following = _first_of_next_month(today)
        return found.replace(year=following.year, month=following.month)
    return found


def _end_of_current(period: str, today: date) -> date:
    if period == "year":
        return date(today.year, 12, 31)
    if period == "week":
        return today + timedelta(days=(4 - today.weekday()) % 7)
    return _first_of_next_month(today) - timedelta(days=1)


def _first_of_next_month(today: date) -> date:
    return date(today.year + today.month // 12, today.month % 12 + 1, 1)


def leading_quarter(phrase: str) -> tuple[date, str] | None:
    """The last day of the quarter that ``phrase`` begins with, and its words: "end of Q1 2027"."""
    end = _END_OF.match(phrase)
    start = end.start("what") if end else 0
    found = Quarter.find(phrase)
    if found is None or found[1][0] > start + len("the "):
        return None
    quarter, (_, stop) = found
    return quarter.end, phrase[:stop]
