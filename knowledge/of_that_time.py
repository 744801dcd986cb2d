"""Whether an entry speaks of the time that a question asks about."""

from datetime import timedelta

from knowledge.family import Family
from knowledge.meant_versions import overlap
from knowledge.occasions import days_told
from knowledge.timeframe import Period

_MOST_YEARS = 30
_YEAR = timedelta(days=364)


def speaks_of(period: Period, family: Family) -> bool:
    """Whether ``family`` held in ``period``, or names a year of it.

    What is titled with a part of a year, as "Fourth quarter of 2023", speaks of no other time.
    """
    if len(family.versions) > 1:
        return True  # which version holds, or that none does, is told in the answer
    [entry] = family.versions
    titled = days_told(entry.title)
    is_part = titled is not None and titled.end - titled.start < _YEAR
    if titled and is_part and (titled.end < period.start or period.end < titled.start):
        return False
    if overlap(entry.validity, period):
        return True
    return any(str(year) in family.text for year in period.years[-_MOST_YEARS:])
