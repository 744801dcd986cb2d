"""What is asked of the time after a meeting, or of several years, is not answered by an entry on
the meeting itself, nor who presided before a State by that on the meeting it presided over."""

from datetime import timedelta

from knowledge.asked import Asked
from knowledge.before_and_after import next_to, side_of_states
from knowledge.family import Family
from knowledge.meant_versions import named_versions
from knowledge.occasions import days_told
from knowledge.references import only_references

# The formal meetings are a year apart: of a longer time one of them is not all there is to tell.
_LONGEST = timedelta(days=2 * 366)


def meetings_only(asked: Asked, family: Family) -> list[str]:
    """Return the meetings that only tell the time, where ``family`` tells of their days alone.

    What is "before a meeting" may lie before it on the table: only the meeting itself does not.
    """
    meetings = asked.counted_from.keys() & family.title_names.meetings
    if not meetings or len(family.versions) > 1 or asked.period is None:
        return []
    entry = family.versions[0]
    told = days_told(entry.body)
    is_itself = only_references(entry.title) is not None
    return [
        one
        for one in sorted(meetings)
        if told and told.is_within(asked.counted_from[one])
        if is_itself or asked.period.end >= asked.counted_from[one].start
    ]


def of_other_days(asked: Asked, family: Family) -> list[str]:
    """Return the meeting that ``family`` is on alone, where the question names none and its time is
    another, or is that of several: "Who presided before 2022?"."""
    period, titled = asked.period, family.title_names.meetings
    if period is None or period.is_now or asked.references or asked.counted_from:
        return []
    entry = family.versions[0]
    # What held until a day says so itself.
    is_one = len(titled) == len(family.versions) == 1 and entry.validity.valid_to is None
    told = days_told(entry.body) if is_one else None
    if told is None or (told.overlaps(period) and period.end - period.start < _LONGEST):
        return []
    return sorted(titled)


def none_beyond(asked: Asked, family: Family) -> list[str]:
    """Return the titles that ``family`` has on the States of the question alone, where it asks who
    came before or after them."""
    if not side_of_states(asked):
        return []
    if len(family.versions) == 1:
        return [family.versions[0].title] if family.title_names.meetings else []
    named = named_versions(family, asked)
    is_none = not next_to(named, family.versions, asked)
    return [entry.title for entry in named] if is_none else []
