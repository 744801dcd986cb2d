"""The time a question asks about: "in 2022", "early 2024", "since last year", "now"."""

from collections.abc import Mapping
from datetime import date
from functools import reduce
from types import MappingProxyType
from typing import NamedTuple

from knowledge.timeframe.period import Period, together
from knowledge.timeframe.scanning import compile_scanners, read_signs
from knowledge.timeframe.stretches import find_stretches

__all__ = ["NONE_HELD", "Period", "Times", "compile_scanners", "find_period", "find_times"]

NONE_HELD: Mapping[str, Period] = MappingProxyType({})


class Times(NamedTuple):
    """The ``period`` that is asked about, and when the meetings were that it is counted from."""

    period: Period | None
    counted_from: Mapping[str, Period] = NONE_HELD


def find_period(text: str, today: date) -> Period | None:
    """Return the period that ``text`` asks about, None where it names no time, or none there is.

    Of two times the narrower is meant where it lies in the other, else all from first to last.
    """
    return find_times(text, today, NONE_HELD).period


def find_times(text: str, today: date, held: Mapping[str, Period]) -> Times:
    """Return the same, where time may be counted from a meeting too: "since 10MSP".

    ``held`` tells by their short names when they were.
    """
    signs = read_signs(text, held)
    try:
        found = find_stretches(signs, today)
    except (ValueError, OverflowError):
        return Times(None)
    meant = [one for one in found if not any(one.contains(other) for other in found)]
    if meant:
        meetings = {sign.meeting: held[sign.meeting] for sign in signs if sign.meeting}
        return Times(reduce(together, meant), meetings)
    is_now = any(sign.code == "N" for sign in signs)
    return Times(Period(today, today, is_now=True) if is_now else None)
