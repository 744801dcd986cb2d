"""Periods with what opens or joins them: "since 2020", "before May 2024", "from … to …"."""

import re
from collections.abc import Sequence
from datetime import date, timedelta
from typing import NamedTuple

from knowledge.timeframe.period import Period, together
from knowledge.timeframe.points import LINK, read_point
from knowledge.timeframe.relative import read_relative
from knowledge.timeframe.signs import Sign

_DAY = timedelta(days=1)
_RULE = re.compile(
    rf"s?(?P<first>P){LINK}(?P<last>P)|s?(?P<span>R)|(?P<just>j)?(?P<side>[sbfi])(?P<it>P)"
    r"|(?P<bare>P)(?P<behind>[SBFI])?"
)
_LATE = 3


class _Item(NamedTuple):
    """A sign, a period ("P"), or one from here to there ("R"); ``is_end``: of its last part."""

    code: str
    period: Period | None = None
    is_end: bool = False


def find_stretches(signs: Sequence[Sign], today: date) -> list[Period]:
    """Return each time that ``signs`` name, in order; ValueError for one that does not exist."""
    items = _put_together(signs, today)
    codes = "".join(item.code for item in items)
    return [_read(match, items, today) for match in _RULE.finditer(codes)]


def _put_together(signs: Sequence[Sign], today: date) -> list[_Item]:
    codes = "".join(sign.code for sign in signs)
    items: list[_Item] = []
    place = 0
    while place < len(signs):
        found = read_point(signs, codes, place) or read_relative(signs, codes, place, today)
        if found:
            is_end = signs[place].code == "p" and signs[place].value == _LATE
            is_span = re.search(f"[^Y]{LINK}", codes[place : found[1]]) is not None
            items.append(_Item("R" if is_span else "P", found[0], is_end))
            place = found[1]
        else:
            items.append(_Item(codes[place]))
            place += 1
    return items


def _read(match: re.Match[str], items: Sequence[_Item], today: date) -> Period:
    named = {name: items[match.start(name)] for name, found in match.groupdict().items() if found}
    if "first" in named:
        return together(_period(named["first"]), _period(named["last"]))
    it = named.get("it") or named.get("bare") or named["span"]
    side = (match["side"] or match["behind"] or "").lower()
    return _opened(it, side, today, is_just=bool(match["just"]))


def _period(item: _Item) -> Period:
    if item.period is None:
        raise ValueError("a sign is no period")
    return item.period


def _opened(item: _Item, side: str, today: date, *, is_just: bool) -> Period:
    period = _period(item)
    if side == "b" and item.is_end:
        side = "i"  # "before the end of 2024" is in 2024 too
    if side == "s":
        return Period(period.start, max(today, period.end))
    if side == "i":
        return Period(date.min, period.end)
    if side == "b":
        last = period.start - _DAY
        return Period(last if is_just else date.min, last)
    if side == "f":
        first = period.end + _DAY
        return Period(first, first if is_just else max(today, date(first.year, 12, 31)))
    return period
