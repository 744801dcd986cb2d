"""When the formal meetings were held, as the entries on them tell."""

from collections.abc import Collection, Iterable, Mapping
from datetime import date
from functools import lru_cache, reduce

from knowledge.entry import Entry
from knowledge.references import find_references
from knowledge.text import fold
from knowledge.timeframe import Period, find_period
from knowledge.timeframe.counted_from import meeting_signs
from knowledge.timeframe.period import together
from knowledge.unfolding import unfolded

# Entries tell the days of a meeting, whatever today is.
_ANY_DAY = date(2000, 1, 1)


def when_held(entries: Iterable[Entry]) -> dict[str, Period]:
    """Return the days of each meeting, by its short name: "12MSP", "3RC".

    The first line of what is titled with one meeting tells them. Of several such lines the
    shortest time counts: some tell how long it was prepared, or followed up.
    """
    held: dict[str, Period] = {}
    for entry in entries:
        meetings = find_references(entry.title).meetings
        if entry.gap or len(meetings) != 1:
            continue
        [meeting] = meetings
        found = days_told(entry.body)
        if found and (meeting not in held or _length(found) < _length(held[meeting])):
            held[meeting] = found
    return held


def days_of(meetings: Collection[str], held: Mapping[str, Period]) -> Period | None:
    """Return the days from the first to the last of ``meetings``; None if one is not ``held``."""
    if not meetings or not held.keys() >= set(meetings):
        return None
    return reduce(together, (held[one] for one in meetings))


def held_within(period: Period, held: Mapping[str, Period]) -> str | None:
    """Return the only meeting that began in ``period``; None where there are several, or none."""
    found = [name for name, days in held.items() if period.start <= days.start <= period.end]
    return found[0] if len(found) == 1 else None


def with_years(text: str, counted_from: Mapping[str, Period]) -> str:
    """Return ``text`` with the year in place of each meeting that it counts time from.

    Such words as "the Eleventh Meeting of States Parties" outweigh what is asked of that time.
    """
    found = meeting_signs(fold(text), counted_from)
    for start, (sign, end) in sorted(found.items(), reverse=True):
        year = counted_from[sign.meeting].end.year
        text = f"{text[: unfolded(text, start)]}{year}{text[unfolded(text, end) :]}"
    return text


@lru_cache(maxsize=512)
def days_told(body: str) -> Period | None:
    """Return the time that the first line of an entry's ``body`` names."""
    return find_period(body.strip().partition("\n")[0], _ANY_DAY)


def _length(period: Period) -> int:
    return (period.end - period.start).days
