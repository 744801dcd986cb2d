"""What a question names that another question may name anew, and where it stands in it."""

import re
from collections.abc import Iterable, Mapping
from dataclasses import dataclass
from datetime import date
from enum import Enum

from knowledge.asked import Asked
from knowledge.references import find_references
from knowledge.text import fold, is_han, tokens
from knowledge.timeframe import Period, find_times
from knowledge.timeframe.counted_from import meeting_signs
from knowledge.unfolding import unfolded

_BARE_YEAR = re.compile(r"(?<!\d)(?:19|20)\d\d(?!\d)")
_LONGEST_PERIOD = 6  # words, or Chinese characters: "from early 2021 to late 2022"
_LONGEST_WITH_MEETING = 12  # "after the Twenty-First Meeting of States Parties"
_BETWEEN_TWO = re.compile(
    r"[\s,&/]*(?:and|or|et|ou|y|o|e|и|или|و|和)?[\s,&/]*"
    r"(?:(?:de |d['’])?(?:the|le|la|les|el|los|las|o|a|os|as)\s+|(?:de )?l['’]"
    r"|(?:du|des|de|del|do|da|dos|das)\s+)?",
    re.IGNORECASE,
)


class Sort(Enum):
    """What can take the place of what."""

    STATE = "a State"
    REFERENCE = "an article, action, activity or meeting"
    PERIOD = "a time"


@dataclass(frozen=True, slots=True)
class Named:
    """What is named at ``text[start:end]`` of a question."""

    sort: Sort
    start: int
    end: int


def find_named(asked: Asked, today: date) -> list[Named]:
    """Return what ``asked.text`` names, in its order; "Chad and Iraq" is one."""
    text = asked.text
    found = [Named(Sort.STATE, match.start, match.end) for match in asked.states]
    found += [_reference(text, start, end) for start, end in asked.references.spans]
    if period := _period(text, today, asked.counted_from):
        found.append(Named(Sort.PERIOD, *period))
    return _joined(text, sorted(found, key=lambda one: one.start))


def kinds_of_reference(text: str) -> frozenset[str]:
    """Return which sorts of numbered things ``text`` names: articles, actions, meetings …"""
    found = find_references(text)
    sorts = {
        "article": found.articles,
        "action": found.actions,
        "meeting": found.meetings,
        "activity": found.activities,
    }
    return frozenset(sort for sort, numbers in sorts.items() if numbers)


def _reference(text: str, start: int, end: int) -> Named:
    first = unfolded(text, start)
    named = text[first : unfolded(text, end)]
    return Named(Sort.REFERENCE, first, first + len(named.rstrip()))


def _period(text: str, today: date, held: Mapping[str, Period]) -> tuple[int, int] | None:
    """The shortest stretch of ``text`` that names the same time as all of it.

    ``held`` are the days of the meetings that it counts time from.
    """
    meant = find_times(text, today, held).period
    if meant is None:
        return None
    longest = _LONGEST_WITH_MEETING if held else _LONGEST_PERIOD
    words = tokens(text)
    stretches = [match.span() for match in _BARE_YEAR.finditer(text)]
    stretches += [
        (place, place + length)
        for word in words
        if is_han(word.written)
        for length in range(1, longest + 1)
        for place in range(word.start, word.end - length + 1)
    ]
    stretches += [
        (words[first].start, words[first + length - 1].end)
        for length in range(1, longest + 1)
        for first in range(len(words) - length + 1)
    ]
    same = (one for one in stretches if find_times(text[slice(*one)], today, held).period == meant)
    found = next(same, None)
    return (found[0], _end(text, *found, held)) if found else None


def _end(text: str, start: int, end: int, held: Mapping[str, Period]) -> int:
    """Return where the name of a meeting ends that a time from ``start`` to ``end`` is part of."""
    names = meeting_signs(fold(text), held)
    spans = [(unfolded(text, place), unfolded(text, after)) for place, (_, after) in names.items()]
    return max([end, *(after for place, after in spans if start <= place < end)])


def _joined(text: str, found: Iterable[Named]) -> list[Named]:
    joined: list[Named] = []
    for one in found:
        last = joined[-1] if joined else None
        if last and one.start < last.end:
            continue
        if last and last.sort is one.sort and _BETWEEN_TWO.fullmatch(text[last.end : one.start]):
            joined[-1] = Named(one.sort, last.start, one.end)
        else:
            joined.append(one)
    return joined
