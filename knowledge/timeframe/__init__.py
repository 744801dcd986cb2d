"""The time a question asks about: "in 2022", "early 2024", "since last year", "now"."""

from datetime import date
from functools import reduce

from knowledge.timeframe.period import Period, together
from knowledge.timeframe.scanning import compile_scanners, read_signs
from knowledge.timeframe.stretches import find_stretches

__all__ = ["Period", "compile_scanners", "find_period"]


def find_period(text: str, today: date) -> Period | None:
    """Return the period that ``text`` asks about, None where it names no time, or none there is.

    Of two times the narrower is meant where it lies in the other, else all from first to last.
    """
    signs = read_signs(text)
    try:
        found = find_stretches(signs, today)
    except (ValueError, OverflowError):
        return None
    meant = [one for one in found if not any(one.contains(other) for other in found)]
    if meant:
        return reduce(together, meant)
    is_now = any(sign.code == "N" for sign in signs)
    return Period(today, today, is_now=True) if is_now else None
