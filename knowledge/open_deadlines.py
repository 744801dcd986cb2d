"""Which deadlines under Articles 3 and 4 are still running, by what is on record on a day."""

from collections.abc import Iterable, Iterator
from dataclasses import dataclass
from datetime import date

from knowledge.dates import first_day, last_day
from knowledge.obligations import Obligation, RowType

ARTICLES = (3, 4)


@dataclass(frozen=True, slots=True)
class OpenDeadline:
    """The last deadline on record that is not over; ``requested``: an extension is asked for."""

    row: Obligation
    deadline: str
    requested: bool


def open_deadlines(rows: Iterable[Obligation], today: date) -> Iterator[OpenDeadline]:
    """Those of each State and article by what was known ``today``, where nothing was completed.

    A deadline that was asked for is never taken for one that was granted.
    """
    by_duty: dict[tuple[str, int], list[Obligation]] = {}
    for row in rows:
        if row.article in ARTICLES and first_day(row.source.as_of or "0001") <= today:
            by_duty.setdefault((row.iso3, row.article), []).append(row)
    for known in by_duty.values():
        fixed = [row for row in known if row.deadline and row.row_type is not RowType.REQUESTED]
        if known[-1].row_type is RowType.COMPLIANCE or not fixed or fixed[-1].met_on:
            continue
        last = fixed[-1]
        if last.deadline and last_day(last.deadline) >= today:
            since = known[known.index(last) + 1 :]
            requested = any(row.row_type is RowType.REQUESTED for row in since)
            yield OpenDeadline(last, last.deadline, requested)
