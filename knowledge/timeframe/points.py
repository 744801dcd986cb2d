"""Signs that name one stretch of time, put together: "late", "May" and "2024" are one period."""

import re
from calendar import monthrange
from collections.abc import Callable, Sequence
from datetime import date

from knowledge.timeframe.period import Period, days, months, together, whole_years
from knowledge.timeframe.signs import Sign

Signs = Sequence[Sign]

LINK = "[-_ib]"
_YEAR = "y?(?P<year>Y)y?"
_OF_YEAR = f"[,_]?{_YEAR}"
_MONTH = "[mz]"
_PART_OF_MONTH = f"(?:p{_MONTH}|ze|n{_MONTH}|{_MONTH}n|{_MONTH})"
_PART_OF_YEAR = "(?:Q|(?<!n)nq|qn|lq|ql|H|(?<!n)nh|hn|lh|hl)"
_WITHIN = f"(?:{_PART_OF_MONTH}|{_PART_OF_YEAR}|p)"
# "In 2024 may a State …": behind the year only what can be nothing but a time.
_BEHIND = f"(?:ze|{_MONTH}n|z|{_PART_OF_YEAR}|e)(?!,?Y)"
_CENTURY = 100
_DECADE = 10
_LAST_MONTH = 12


def within(signs: Signs, year: int) -> Period:
    """Return the part of ``year`` that ``signs`` name; ValueError if it has none such."""
    codes = "".join(sign.code for sign in signs)
    number = {sign.code: sign.value for sign in signs}
    part = number.get("p") or number.get("e")
    if month := number.get("m") or number.get("z"):
        if "n" in codes:
            return days(year, month, number["n"], number["n"])
        last = monthrange(year, month)[1]
        return days(
            year, month, *(((1, 10), (11, 20), (21, last))[part - 1] if part else (1, last))
        )
    if part:
        return months(year, 4 * part - 3, 4 * part)
    length = 3 if set(codes) & set("qQw") else 6
    in_year = _LAST_MONTH // length
    which = number.get("Q") or number.get("H") or number.get("n") or in_year
    return months(year, length * (which - 1) + 1, length * which)


def _within_year(named: dict[str, Signs]) -> Period:
    year = named["year"][0].value
    unit = named.get("unit", ())
    first = within([*unit, *named["first"]], year)
    return together(first, within([*unit, *named["last"]], year)) if "last" in named else first


def _decade(named: dict[str, Signs]) -> Period:
    first = named["year"][0].value
    if first % _DECADE:
        return whole_years(first, first)
    part = named["part"][0].value if "part" in named else None
    begin, end = ((0, 3), (4, 6), (7, 9))[part - 1] if part else (0, 9)
    return whole_years(first + begin, first + end)


def _years(named: dict[str, Signs]) -> Period:
    year = named["year"][0].value
    return whole_years(year, year)


def _date(named: dict[str, Signs]) -> Period:
    year, month, day = named["date"][0].numbers
    return days(year, month, day, day)


def _day_first(named: dict[str, Signs]) -> Period:
    day, month, year = named["date"][0].numbers
    if month > _LAST_MONTH:
        day, month = month, day
    return days(year, month, day, day)


def _month_and_year(named: dict[str, Signs]) -> Period:
    month, year = named["date"][0].numbers
    return months(year, month, month)


def _meeting(named: dict[str, Signs]) -> Period:
    first, last = named["held"][0].numbers
    return Period(date.fromordinal(first), date.fromordinal(last))


def _year_and_two_digits(named: dict[str, Signs]) -> Period:
    """Read "2021-22" as two years and "2024-05" as a month."""
    year, digits = named["date"][0].numbers
    if digits > year % _CENTURY:
        return whole_years(year, year - year % _CENTURY + digits)
    return months(year, digits, digits)


_RULES: tuple[tuple[re.Pattern[str], Callable[[dict[str, Signs]], Period]], ...] = tuple(
    (re.compile(form), read)
    for form, read in (
        (f"(?P<first>n){LINK}(?P<last>n)(?P<unit>{_MONTH}){_OF_YEAR}", _within_year),
        (f"(?P<unit>{_MONTH})(?P<first>n){LINK}(?P<last>n){_OF_YEAR}", _within_year),
        (f"{_YEAR}(?P<unit>{_MONTH})(?P<first>n){LINK}(?P<last>n)(?!{_MONTH})", _within_year),
        (f"(?P<first>n){LINK}(?P<last>n)(?P<unit>[hqw]){_OF_YEAR}", _within_year),
        (f"(?P<first>{_WITHIN}){LINK}(?P<last>{_WITHIN}){_OF_YEAR}", _within_year),
        (f"{_YEAR}_?(?P<first>{_BEHIND}){LINK}(?P<last>{_BEHIND})", _within_year),
        (f"(?P<first>{_WITHIN}){_OF_YEAR}", _within_year),
        (f"{_YEAR}_?(?P<first>{_BEHIND})", _within_year),
        ("(?P<part>p)?(?P<year>C)", _decade),
        (f"(?P<part>p)?[cv](?P<year>Y)(?!{LINK}Y)", _decade),
        (_YEAR, _years),
        ("(?P<date>d)", _date),
        ("(?P<date>D)", _day_first),
        ("(?P<date>M)", _month_and_year),
        ("(?P<date>T)", _year_and_two_digits),
        ("(?P<held>E)", _meeting),
    )
)


def read_point(signs: Signs, codes: str, place: int) -> tuple[Period, int] | None:
    """Return the time that begins at ``place`` and where it ends there; None if none does.

    ``codes`` are those of ``signs``. ValueError for a date that does not exist.
    """
    for form, read in _RULES:
        if match := form.match(codes, place):
            named = {
                name: signs[slice(*match.span(name))]
                for name, found in match.groupdict().items()
                if found is not None
            }
            return read(named), match.end()
    return None
