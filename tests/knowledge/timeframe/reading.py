"""Reads a text on a fixed day and writes down the period, to compare it."""

from datetime import date

from knowledge.timeframe import find_period

TODAY = date(2026, 11, 22)


def stretch(text: str, today: date = TODAY) -> str | None:
    """Return the period as "2024-03-01 2024-06-30", with "now" behind it, None if there is none."""
    period = find_period(text, today)
    if period is None:
        return None
    return f"{period.start} {period.end}{' now' if period.is_now else ''}"
