"""Whether an entry speaks of the time that a question asks about."""

from knowledge.family import Family
from knowledge.meant_versions import overlap
from knowledge.occasions import days_told
from knowledge.timeframe import Period

_MOST_YEARS = 30


def speaks_of(period: Period, family: Family) -> bool:
    """Whether ``family`` held in ``period``, or names a year of it.

    What is titled with a time, as "Fourth quarter of 2023", speaks of no other.
    """
    if len(family.versions) > 1:
        return True  # which version holds, or that none does, is told in the answer
    [entry] = family.versions
    titled = days_told(entry.title)
    if titled and (titled.end < period.start or period.end < titled.start):
        return False
    if overlap(entry.validity, period):
        return True
    return any(str(year) in family.text for year in period.years[-_MOST_YEARS:])
