"""Times counted from today: "last year", "two years ago", "the next three months"."""

import re
from calendar import monthrange
from collections.abc import Callable, Sequence
from datetime import date, timedelta

from knowledge.timeframe.period import Period
from knowledge.timeframe.signs import Sign

_UNIT = "(?P<unit>[yhqo])"
_UNITS = "(?P<unit>[yvhqwo])"
_MONTHS_IN_YEAR = 12


def _months_away(day: date, count: int) -> date:
    """Return the day ``count`` months from ``day``, or the last of that month if it is shorter."""
    year, month = divmod(day.year * _MONTHS_IN_YEAR + day.month - 1 + count, _MONTHS_IN_YEAR)
    first = date(year, month + 1, 1)
    return first.replace(day=min(day.day, monthrange(year, month + 1)[1]))


def _unit_away(today: date, length: int, count: int) -> Period:
    """Return the whole unit of ``length`` months that lies ``count`` units from today's."""
    month = today.year * _MONTHS_IN_YEAR + today.month - 1
    year, month = divmod((month // length + count) * length, _MONTHS_IN_YEAR)
    start = date(year, month + 1, 1)
    return Period(start, _months_away(start, length) - timedelta(days=1))


def _which(named: dict[str, Sign], today: date) -> Period:
    return _unit_away(today, named["unit"].value, named["which"].value)


def _ago(named: dict[str, Sign], today: date) -> Period:
    return _unit_away(today, named["unit"].value, -named["count"].value)


def _until_today(named: dict[str, Sign], today: date) -> Period:
    length = named["unit"].value * (named["count"].value if "count" in named else 1)
    return Period(_months_away(today, -length), today)


def _from_today(named: dict[str, Sign], today: date) -> Period:
    length = named["unit"].value * named["count"].value
    return Period(today, _months_away(today, length))


_RULES: tuple[tuple[re.Pattern[str], Callable[[dict[str, Sign], date], Period]], ...] = tuple(
    (re.compile(form), read)
    for form, read in (
        (f"(?P<count>n){_UNITS}[aB]", _ago),
        (f"[ab](?P<count>n){_UNITS}", _ago),
        (f"sa?(?P<count>n){_UNITS}", _until_today),
        (f"[lk](?P<count>n){_UNITS}", _until_today),
        (f"(?P<count>n)[lk]{_UNITS}", _until_today),
        (f"[xX](?P<count>n){_UNITS}", _from_today),
        (f"(?P<count>n)[xX]{_UNITS}", _from_today),
        ("[lk](?P<unit>c)", _until_today),
        ("(?P<unit>c)l", _until_today),
        ("(?P<which>[tN])(?P<unit>c)", _which),
        (f"(?P<which>[ltxN]){_UNIT}", _which),
        (f"{_UNIT}(?P<which>[lxgN])", _which),
    )
)


def read_relative(
    signs: Sequence[Sign], codes: str, place: int, today: date
) -> tuple[Period, int] | None:
    """Return the time that begins at ``place`` and where it ends there; None if none does.

    ``codes`` are those of ``signs``. ValueError where the calendar ends.
    """
    for form, read in _RULES:
        if match := form.match(codes, place):
            named = {
                name: signs[match.start(name)]
                for name, found in match.groupdict().items()
                if found is not None
            }
            return read(named, today), match.end()
    return None
