"""Whether an entry speaks of the time that a question asks about."""

from knowledge.entry import Entry
from knowledge.family import Family
from knowledge.meant_versions import overlap
from knowledge.occasions import days_told
from knowledge.timeframe import Period

_MOST_YEARS = 30


def speaks_of(period: Period, family: Family) -> bool:
    """Whether ``family`` held in ``period``, or names a year of it.

    What held but for the time in its title, "Fourth quarter of 2023", speaks of no other.
    """
    if len(family.versions) > 1:
        return True  # which version holds, or that none does, is told in the answer
    [entry] = family.versions
    if overlap(entry.validity, period):
        return True
    if _is_on_its_time_alone(entry):
        return False
    return any(str(year) in family.text for year in period.years[-_MOST_YEARS:])


def _is_on_its_time_alone(entry: Entry) -> bool:
    """Whether ``entry`` held but for the time in its title; "by December 2023" goes on holding."""
    titled, first, last = days_told(entry.title), entry.validity.valid_from, entry.validity.valid_to
    return bool(titled and first and last and titled.start <= first and last <= titled.end)
