"""The time a question asks about: "in 2022", "early 2024", "last year", "now"."""

import re
from calendar import monthrange
from dataclasses import dataclass
from datetime import date, timedelta

from knowledge.quarter import Quarter
from knowledge.text import fold

_NAMES = "january february march april may june july august september october november december"
_MONTHS = _NAMES.split()
_MONTH = rf"(?P<month>{'|'.join(f'{name}|{name[:3]}' for name in _MONTHS)}|sept)\.?"
_YEAR = r"(?P<year>(?:19|20)\d\d)(?!\d|\s*\()"
_PARTS = {
    "early": (1, 4), "beginning": (1, 4), "start": (1, 4), "mid": (5, 8), "middle": (5, 8),
    "late": (9, 12), "end": (9, 12), "first half": (1, 6), "second half": (7, 12),
}  # fmt: skip
_PART = rf"(?P<part>{'|'.join(_PARTS)})[\s-]+(?:of\s+)?(?:the\s+year\s+)?"
# Written as `fold` leaves the words: without accents, and so "й" is "и".
_NOW = re.compile(
    r"\b(?:now|today|nowadays|current|currently|present|presently|at the moment|these days|"
    r"actuels?|actuelles?|actuellement|aujourd'hui|maintenant|hoy|ahora|actual|actuales|actualmente"
    r"|hoje|agora|atual|atuais|atualmente|сеичас|сегодня|нынешн\w+|текущ\w+)\b"
    r"|الان|اليوم|حاليا|الحالي\w*|现在|目前|今天|现任"
)
_RELATIVE = re.compile(r"\b(?P<which>last|previous|this|next|coming)\s+year\b|\b(?P<gone>20\d0)s\b")
_DAY = re.compile(
    rf"\b(?:(?P<iso>\d{{4}}-\d\d-\d\d)|(?P<day>\d{{1,2}})(?:st|nd|rd|th)?\s+(?:of\s+)?{_MONTH},?"
    rf"\s+{_YEAR})"
)
_IN_MONTH = re.compile(rf"\b{_MONTH},?\s+(?:of\s+)?{_YEAR}")
_BETWEEN = re.compile(
    r"(?<!\d)(?P<first>(?:19|20)\d\d)\s*(?:-|–|/|to|and|until|a|au|y|e|и|по|و|至|到)\s*"
    r"(?P<last>(?:19|20)\d\d|\d\d)(?!\d|-)"
)
_OPEN = re.compile(rf"\b(?P<side>since|after|before|until|up to|prior to)\s+(?:the\s+)?{_YEAR}")
_PART_OF_YEAR = re.compile(rf"\b{_PART}{_YEAR}")
_BARE_YEAR = re.compile(rf"(?<!\d){_YEAR}")


@dataclass(frozen=True, slots=True)
class Period:
    """The days asked about, both ends included. ``is_now`` when the question says "now"."""

    start: date
    end: date
    is_now: bool = False

    @property
    def years(self) -> range:
        """The years it touches."""
        return range(self.start.year, self.end.year + 1)

    def __str__(self) -> str:
        return f"{self.start.isoformat()} to {self.end.isoformat()}"


def find_period(text: str, today: date) -> Period | None:
    """Return the period that ``text`` asks about, None where it names no time."""
    folded = fold(text)
    for read in (_quarter, _day, _month, _between, _open_ended, _part, _relative, _year):
        if found := read(folded, today):
            return found
    return Period(today, today, is_now=True) if _NOW.search(folded) else None


def _whole(first: int, last: int) -> Period:
    return Period(date(first, 1, 1), date(last, 12, 31))


def _months(year: int, first: int, last: int) -> Period:
    return Period(date(year, first, 1), date(year, last, monthrange(year, last)[1]))


def _quarter(text: str, _: date) -> Period | None:
    found = Quarter.find(text)
    return Period(found[0].start, found[0].end) if found else None


def _day(text: str, _: date) -> Period | None:
    match = _DAY.search(text)
    if not match:
        return None
    try:
        if match["iso"]:
            day = date.fromisoformat(match["iso"])
        else:
            day = date(int(match["year"]), _month_number(match["month"]), int(match["day"]))
    except ValueError:
        return None
    return Period(day, day)


def _month_number(name: str) -> int:
    return next(i for i, month in enumerate(_MONTHS, 1) if month.startswith(name[:3]))


def _month(text: str, _: date) -> Period | None:
    match = _IN_MONTH.search(text)
    if not match:
        return None
    month = _month_number(match["month"])
    return _months(int(match["year"]), month, month)


def _between(text: str, _: date) -> Period | None:
    match = _BETWEEN.search(text)
    if not match:
        return None
    first, last = int(match["first"]), match["last"]
    until = int(last) if len(last) > 2 else first // 100 * 100 + int(last)  # noqa: PLR2004 - "2021-22"
    return _whole(first, until) if first <= until else None


def _open_ended(text: str, today: date) -> Period | None:
    match = _OPEN.search(text)
    if not match:
        return None
    year = int(match["year"])
    if match["side"] == "since":
        return Period(date(year, 1, 1), max(today, date(year, 12, 31)))
    if match["side"] == "after":
        return Period(date(year + 1, 1, 1), max(today, date(year + 1, 12, 31)))
    if match["side"] in ("before", "prior to"):
        return Period(date.min, date(year, 1, 1) - timedelta(days=1))
    return Period(date.min, date(year, 12, 31))


def _part(text: str, _: date) -> Period | None:
    match = _PART_OF_YEAR.search(text)
    return _months(int(match["year"]), *_PARTS[match["part"]]) if match else None


def _relative(text: str, today: date) -> Period | None:
    match = _RELATIVE.search(text)
    if not match:
        return None
    if match["gone"]:
        return _whole(int(match["gone"]), int(match["gone"]) + 9)
    year = today.year + {"last": -1, "previous": -1, "this": 0}.get(match["which"], 1)
    return _whole(year, year)


def _year(text: str, _: date) -> Period | None:
    years = [int(match["year"]) for match in _BARE_YEAR.finditer(text)]
    return _whole(min(years), max(years)) if years else None
