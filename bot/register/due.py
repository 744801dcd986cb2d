"""The day a note falls due, read from the words it is written in."""

import re
from dataclasses import dataclass
from datetime import date, datetime, time, timedelta

_MARKER = re.compile(
    r"\b(?P<word>no later than|not later than|due(?: by| on)?|by|before|until|d['’]ici(?: au| le)?"
    r"|avant(?: le| la)?|antes de(?:l)?|para el|hasta(?: el)?)\s+(?:the\s+)?",
    re.IGNORECASE,
)
_BACKWARD = ("before", "until", "avant", "hasta", "antes")
_END_OF = re.compile(r"(?:end|close) of (?:the |this )?(?P<what>.+)", re.IGNORECASE)
_MONTH = (
    r"(?:jan|feb|fév|mar|apr|avr|abr|may|mai|jun|juin|jul|juil|aug|ao|sep|oct|nov|dec|déc|dic|ene)"
)
_LOOKS_LIKE_A_DAY = re.compile(
    rf"\d{{1,2}}(?:st|nd|rd|th)?[\s./-]+(?:{_MONTH}|\d{{1,2}}\b)|\d{{4}}-\d\d|{_MONTH}\w*\s+\d{{1,2}}\b",
    re.IGNORECASE,
)
_BARE_NUMBER = re.compile(r"\d+")
MOST_WORDS = 6


class UnreadableDay(ValueError):
    """Words that were meant as a day but name none, such as 31 February."""


@dataclass(frozen=True, slots=True)
class Due:
    """A day and the words it was read from."""

    day: date
    phrase: str


def find_due(text: str, today: date) -> Due | None:
    """The last "by …", "before …", "due …" of a note that names a day; the note stays as it is.

    Raise ``UnreadableDay`` when what follows the last of them looks like a day but is none.
    """
    unreadable = None
    for marker in reversed(list(_MARKER.finditer(text))):
        words = re.findall(r"\S+", text[marker.end() :])[:MOST_WORDS]
        due = _longest_day(words, today)
        if due is None:
            if _LOOKS_LIKE_A_DAY.match(" ".join(words)):
                unreadable = unreadable or _day_phrase(words)
            continue
        if due.day >= today or not marker["word"].lower().startswith(_BACKWARD):
            return due
    if unreadable:
        raise UnreadableDay(unreadable)
    return None


def read_day(phrase: str, today: date) -> date:
    """The day that ``phrase`` names, from ``today`` on where it leaves that open.

    Raise ``UnreadableDay`` when it names none.
    """
    day = _parse(phrase.strip().rstrip(".,;:!)"), today)
    if day is None:
        raise UnreadableDay(phrase.strip())
    return day


def _longest_day(words: list[str], today: date) -> Due | None:
    for count in range(len(words), 0, -1):
        phrase = " ".join(words[:count]).rstrip(".,;:!)")
        if _BARE_NUMBER.fullmatch(phrase):
            return None
        day = _parse(phrase, today)
        if day is not None:
            return Due(day, phrase)
    return None


def _parse(phrase: str, today: date) -> date | None:
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
    return found.date() if found is not None else None


def _end_of_current(period: str, today: date) -> date:
    if period == "year":
        return date(today.year, 12, 31)
    if period == "week":
        return today + timedelta(days=(4 - today.weekday()) % 7)
    first_of_next = date(today.year + today.month // 12, today.month % 12 + 1, 1)
    return first_of_next - timedelta(days=1)


def _day_phrase(words: list[str]) -> str:
    return " ".join(words[:3]).rstrip(".,;:!)")
