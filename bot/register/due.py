"""The day a note falls due, read from the words it is written in."""

import re
from dataclasses import dataclass
from datetime import date, datetime, time, timedelta

from knowledge.quarter import Quarter

_MARKER = re.compile(
    r"\b(?P<word>no later than|not later than|due(?: by| on)?|within|by|before|until"
    r"|d['’]ici(?: au| le)?|avant(?: le| la)?|antes de(?:l)?|para el|hasta(?: el)?)\s+(?:the\s+)?",
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
_VAGUE = re.compile(
    r"(?:in |early |mid-?|late |end )?(?P<year>(?:19|20)\d\d)"
    r"|(?:the )?(?:h[12]|summer|autumn|fall|winter|spring|\w+ half)(?: of)? "
    r"(?P<later>(?:19|20)\d\d)",
    re.IGNORECASE,
)
_SLASHED = re.compile(r"(\d{1,2})[/.-](\d{1,2})[/.-]\d{2,4}")
_DAY_ALONE = re.compile(r"\d{1,2}(?:st|nd|rd|th)", re.IGNORECASE)
_BARE_NUMBER = re.compile(r"\d+")
MOST_WORDS = 6
MONTHS = 12


class UnreadableDay(ValueError):
    """Words that were meant as a day but name none, such as 31 February."""


@dataclass(frozen=True, slots=True)
class Due:
    """A day and the words it was read from."""

    day: date
    phrase: str

    @property
    def is_ambiguous(self) -> bool:
        """Whether day and month could be meant the other way round, as in 03/04/2027."""
        written = _SLASHED.fullmatch(self.phrase)
        if written is None or written[1] == written[2]:
            return False
        return int(written[1]) <= MONTHS and int(written[2]) <= MONTHS


def find_due(text: str, today: date) -> Due | None:
    """The last "by …", "before …", "due …" of a note that names a day; the note stays as it is.

    Raise ``UnreadableDay`` when what follows the last of them looks like a day but is none.
    """
    unreadable = None
    for marker in reversed(list(_MARKER.finditer(text))):
        words = re.findall(r"\S+", text[marker.end() :])[:MOST_WORDS]
        due = _longest_day(words, today)
        if due is None:
            unreadable = unreadable or _unreadable(" ".join(words), today)
            continue
        if due.day >= today or not marker["word"].lower().startswith(_BACKWARD):
            return due
    if unreadable:
        raise UnreadableDay(unreadable)
    return None


def is_only_a_day(text: str, due: Due | None) -> bool:
    """Whether a note says nothing but when: "by 15 December 2026"."""
    if due is None:
        return False
    return not _MARKER.sub("", text, count=1).replace(due.phrase, "").strip(" .,;:!")


def read_day(phrase: str, today: date) -> date:
    """The day that ``phrase`` names, from ``today`` on where it leaves that open.

    Raise ``UnreadableDay`` when it names none.
    """
    words = phrase.strip().rstrip(".,;:!)")
    quarter = _leading_quarter(words)
    day = quarter.day if quarter else _parse(words, today)
    if day is None or _VAGUE.fullmatch(words):
        raise UnreadableDay(phrase.strip())
    return day


def _longest_day(words: list[str], today: date) -> Due | None:
    if quarter := _leading_quarter(" ".join(words)):
        return quarter
    for count in range(len(words), 0, -1):
        phrase = " ".join(words[:count]).rstrip(".,;:!)")
        if _BARE_NUMBER.fullmatch(phrase) or _VAGUE.fullmatch(phrase):
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
    return _not_a_year_late(found.date(), phrase, today) if found is not None else None


def _not_a_year_late(found: date, phrase: str, today: date) -> date:
    """The day as a person means it: today's own date is today, "the 15th" is still to come."""
    if re.search(r"\d{4}", phrase):
        return found
    if (found.month, found.day) == (today.month, today.day):
        return today
    if _DAY_ALONE.fullmatch(phrase) and found < today:
        first_of_next = date(today.year + today.month // 12, today.month % 12 + 1, 1)
        return found.replace(year=first_of_next.year, month=first_of_next.month)
    return found


def _end_of_current(period: str, today: date) -> date:
    if period == "year":
        return date(today.year, 12, 31)
    if period == "week":
        return today + timedelta(days=(4 - today.weekday()) % 7)
    first_of_next = date(today.year + today.month // 12, today.month % 12 + 1, 1)
    return first_of_next - timedelta(days=1)


def _leading_quarter(phrase: str) -> Due | None:
    """The last day of a quarter that the phrase begins with: "Q1 2027", "end of Q1 2027"."""
    end = _END_OF.match(phrase)
    start = end.start("what") if end else 0
    found = Quarter.find(phrase)
    if found is None or found[1][0] > start + len("the "):
        return None
    quarter, (_, stop) = found
    return Due(quarter.end, phrase[:stop])


def _unreadable(phrase: str, today: date) -> str | None:
    """The words that were meant as a day to come, where they name none."""
    if vague := _VAGUE.match(phrase):
        return vague[0] if int(vague["year"] or vague["later"]) >= today.year else None
    if _LOOKS_LIKE_A_DAY.match(phrase):
        return " ".join(phrase.split()[:3]).rstrip(".,;:!)")
    return None
