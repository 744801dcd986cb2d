"""The day a note falls due, read from the words it is written in."""

import re
from dataclasses import dataclass
from datetime import date

from bot.register.day_words import (
    UnreadableDay,
    is_vague,
    leading_quarter,
    parse_day,
    vague_year,
)

_MARKER = re.compile(
    r"\b(?P<word>no later than|not later than|due(?: by| on)?|within|by|before|until"
    r"|d['’]ici(?: au| le)?|avant(?: le| la)?|antes de(?:l)?|para el|hasta(?: el)?)\s+(?:the\s+)?",
    re.IGNORECASE,
)
_BACKWARD = ("before", "until", "avant", "hasta", "antes")
_MONTH = (
    r"(?:jan|feb|fév|mar|apr|avr|abr|may|mai|jun|juin|jul|juil|aug|ao|sep|oct|nov|dec|déc|dic|ene)"
)
_LOOKS_LIKE_A_DAY = re.compile(
    rf"\d{{1,2}}(?:st|nd|rd|th)?[\s./-]+(?:{_MONTH}|\d{{1,2}}\b)|\d{{4}}-\d\d|{_MONTH}\w*\s+\d{{1,2}}\b",
    re.IGNORECASE,
)
_SLASHED = re.compile(r"(\d{1,2})[/.-](\d{1,2})[/.-]\d{2,4}")
_BARE_NUMBER = re.compile(r"\d+")
MOST_WORDS = 6
MONTHS = 12


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


def _longest_day(words: list[str], today: date) -> Due | None:
    if quarter := leading_quarter(" ".join(words)):
        return Due(*quarter)
    for count in range(len(words), 0, -1):
        phrase = " ".join(words[:count]).rstrip(".,;:!)")
        if _BARE_NUMBER.fullmatch(phrase) or is_vague(phrase):
            return None
        day = parse_day(phrase, today)
        if day is not None:
            return Due(day, phrase)
    return None


def _unreadable(phrase: str, today: date) -> str | None:
    """The words that were meant as a day to come, where they name none."""
    if vague := vague_year(phrase):
        words, year = vague
        return words if year >= today.year else None
    if _LOOKS_LIKE_A_DAY.match(phrase):
        return " ".join(phrase.split()[:3]).rstrip(".,;:!)")
    return None
