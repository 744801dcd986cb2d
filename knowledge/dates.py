"""Dates as people read them."""

import re
from dataclasses import dataclass
from datetime import date

_DAY = re.compile(r"\d{4}-\d\d-\d\d")
_MONTH = re.compile(r"\d{4}-\d\d")
_BEGINNING = re.compile(r"(?P<year>\d{4})(?:-(?P<month>\d\d)(?:-(?P<day>\d\d))?)?(?!\d)")
_ISO = r"\d{4}(?:-\d\d){0,2}"
_PERIOD = re.compile(
    rf"(?:(?:c\.|about|before|since|until|early|mid|late) )?(?P<first>{_ISO})"
    rf"(?:(?:-| to )(?P<last>{_ISO}))?"
)


@dataclass(frozen=True, slots=True)
class DateStyle:
    """How a language writes a day, the first day of a month, and a month.

    ``months_alone`` are their names where no day stands before them.
    """

    months: tuple[str, ...]
    months_alone: tuple[str, ...]
    day: str
    first_day: str
    month: str


_MONTHS = (
    *("January", "February", "March", "April", "May", "June"),
    *("July", "August", "September", "October", "November", "December"),
)
ENGLISH = DateStyle(
    months=_MONTHS,
    months_alone=_MONTHS,
    day="{day} {month} {year}",
    first_day="{day} {month} {year}",
    month="{month} {year}",
)


def long_date(day: date, style: DateStyle = ENGLISH) -> str:
    """Return "1 May 2011"."""
    form = style.first_day if day.day == 1 else style.day
    return form.format(day=day.day, month=style.months[day.month - 1], year=day.year)


def long_iso(text: str, style: DateStyle = ENGLISH) -> str:
    """Return an ISO date or month in words, and anything else, such as "2021-2022", as it is."""
    try:
        if _DAY.fullmatch(text):
            return long_date(date.fromisoformat(text), style)
        if _MONTH.fullmatch(text):
            first = date.fromisoformat(f"{text}-01")
            return style.month.format(month=style.months_alone[first.month - 1], year=first.year)
    except ValueError:
        return text
    return text


def last_day(text: str) -> date:
    """Return the last day that an ISO date, month or year may mean."""
    parts = [int(part) for part in text.split("-")]
    if parts[2:]:
        return date(*parts)
    year, month = (parts[0], parts[1]) if parts[1:] else (parts[0], 12)
    following = date(year + month // 12, month % 12 + 1, 1)
    return date.fromordinal(following.toordinal() - 1)


def first_day(text: str) -> date:
    """Return the first day that a text beginning with an ISO date, month or year may mean."""
    match = _BEGINNING.search(text)
    if match is None:
        return date.min
    return date(int(match["year"]), int(match["month"] or 1), int(match["day"] or 1))


def is_iso(text: str) -> bool:
    """Whether ``text`` is a day, month or year that exists, written 2024-02-01, 2024-02 or 2024."""
    if not re.fullmatch(_ISO, text):
        return False
    try:
        first_day(text)
    except ValueError:
        return False
    return True


def is_period(text: str) -> bool:
    """Whether ``text`` is ISO, or a period made of it: "2021-2022", "c. 2021", "before 2019-08"."""
    match = _PERIOD.fullmatch(text)
    return match is not None and all(is_iso(part) for part in match.groups() if part)
