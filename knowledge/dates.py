"""Dates as people read them."""

from datetime import date


def long_date(day: date) -> str:
    """Return "1 May 2011"."""
    return f"{day.day} {day:%B %Y}"


def long_iso(text: str) -> str:
    """Return an ISO date, month or year in words, and anything else as it is."""
    parts = text.split("-")
    if not all(part.isdigit() for part in parts):
        return text
    if len(parts) == 1:
        return text
    day = date(int(parts[0]), int(parts[1]), int(parts[2]) if parts[2:] else 1)
    return long_date(day) if parts[2:] else f"{day:%B %Y}"


def last_day(text: str) -> date:
    """Return the last day that an ISO date, month or year may mean."""
    parts = [int(part) for part in text.split("-")]
    if parts[2:]:
        return date(*parts)
    year, month = (parts[0], parts[1]) if parts[1:] else (parts[0], 12)
    following = date(year + month // 12, month % 12 + 1, 1)
    return date.fromordinal(following.toordinal() - 1)
