"""Which versions of a fact a question means that has no time of its own: by default today's."""

import re
from collections.abc import Collection, Sequence
from datetime import date

from knowledge.asked import Asked
from knowledge.before_and_after import next_to
from knowledge.entry import Entry, Validity
from knowledge.family import Family
from knowledge.language import DEFAULT
from knowledge.near_versions import Near, NearByVersion
from knowledge.references import find_references
from knowledge.text import fold
from knowledge.timeframe import Period

# Where an example of another version is as near as that, and nearer by as much, it is meant.
_NEAR = 0.5
_NEARER = 0.12
# What is asked of the present is not asked of another time, however like it the words are.
_PRESENT = re.compile(
    r"\b(?:is|are|do|does|will)\b|\b(?:what|when|where|who)['’]s\b", re.IGNORECASE
)


def meant_versions(
    family: Family, asked: Asked, today: date, near: NearByVersion
) -> Sequence[Entry]:
    """Return the versions that are meant, oldest first; today's only if no other is meant alone.

    ``near`` are the nearest examples of the versions.
    """
    if len(family.versions) == 1:
        return family.versions
    now = version_now(family, today)
    named = named_versions(family, asked) or _held(family, asked)
    if neighbours := next_to(named, family.versions, asked):
        return neighbours
    hinted = _hinted(family, asked, near, named or [now])
    if hinted is None:
        return named or [now]
    is_alone = named and near[hinted.id].is_the_same
    return _in_order(family, [hinted] if is_alone else [hinted, *(named or [now])])


def versions_in(
    family: Family, period: Period, today: date, near: NearByVersion
) -> Sequence[Entry]:
    """Return the versions that hold on some day of ``period``, oldest first.

    With them comes the one for which a curator wrote down just this question.
    """
    if len(family.versions) == 1:
        return family.versions
    holding = [entry for entry in family.versions if overlap(entry.validity, period)]
    if period.start.year > today.year:
        # What holds with no end in sight is known of today, not of later years.
        holding = [entry for entry in holding if entry.validity.valid_to or entry.gap]
    written = [
        entry for entry in family.versions if entry.id in near and near[entry.id].is_the_same
    ]
    return _in_order(family, [*holding, *written])


def is_of_the_present(asked: Asked) -> bool:
    """Whether the question says that it is about what holds today, by its verb only in English."""
    says_now = asked.period is not None and asked.period.is_now
    return says_now or (asked.language == DEFAULT and _PRESENT.search(asked.text) is not None)


def version_now(family: Family, today: date) -> Entry:
    """Return what holds ``today``, or what was the last to hold."""
    holding = [entry for entry in family.versions if entry.validity.covers(today)]
    if holding:
        # Known and unknown may overlap in time: what is known is then the more useful.
        return next((entry for entry in holding if not entry.gap), holding[-1])
    return max(family.versions, key=lambda one: one.validity.valid_to or date.min)


def _in_order(family: Family, entries: Collection[Entry]) -> Sequence[Entry]:
    return [entry for entry in family.versions if entry in entries]


def overlap(validity: Validity, period: Period) -> bool:
    """Whether what is valid then holds on some day of ``period``."""
    return not validity.starts_after(period.end) and not validity.ended_before(period.start)


def _hinted(
    family: Family, asked: Asked, near: NearByVersion, otherwise: Sequence[Entry]
) -> Entry | None:
    """Return the version that is asked for in such words, where it is not ``otherwise`` meant."""
    likeness = {entry.id: near[entry.id].likeness for entry in family.versions if entry.id in near}
    best = max(family.versions, key=lambda entry: likeness.get(entry.id, 0.0))
    if best.id not in near or best in otherwise:
        return None
    names_any = bool(asked.states or asked.references.meetings)
    if is_of_the_present(asked) and not (names_any and near[best.id].is_the_same):
        return None
    nearer = likeness[best.id] - max(likeness.get(entry.id, 0.0) for entry in otherwise)
    is_near = likeness[best.id] >= _NEAR and nearer >= _NEARER
    is_hinted = near[best.id].is_the_same or (is_near and _names_as_much(near[best.id], asked))
    return best if is_hinted else None


def _names_as_much(near: Near, asked: Asked) -> bool:
    """Whether the States of the question stand in the example too: "Who came before Peru?"."""
    example = fold(near.example)
    return all(fold(asked.text[one.start : one.end]) in example for one in asked.states)


def named_versions(family: Family, asked: Asked) -> Sequence[Entry]:
    """Return the versions that declare the States or meetings which the question names."""
    meetings = asked.references.meetings
    declaring = [
        entry
        for entry in family.versions
        if (asked.codes and asked.codes <= set(entry.about.states))
        or (meetings and meetings <= set(entry.about.meetings))
    ]
    known = [entry for entry in declaring if not entry.gap] or declaring
    if len(known) > 1 and meetings:
        titled = [one for one in known if meetings <= find_references(one.title).meetings]
        return titled or known
    return known


def _held(family: Family, asked: Asked) -> Sequence[Entry]:
    """Return the versions that held when the meetings were that the question names."""
    if asked.held is None:
        return ()
    return [entry for entry in family.versions if overlap(entry.validity, asked.held)]
