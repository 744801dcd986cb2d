"""What is on record about a State's deadline under an article, step by step, without judging."""

from collections.abc import Sequence
from datetime import date

from knowledge.dates import last_day, long_iso
from knowledge.obligations import Obligation, RowType

LATER_UNKNOWN = "Later decisions are not on record here."
_DUTIES = {3: "to destroy its stockpile", 4: "to clear cluster munition remnants"}
_DUTIES[7] = "to hand in its initial transparency report"


def describe_deadline(name: str, rows: Sequence[Obligation], today: date) -> tuple[str, bool]:
    """Return what ``rows`` of one State and article say, and whether the matter is settled.

    A deadline that was asked for is never given as one that was granted, nor a passed one as
    current. Nothing is said about whether the State has kept its obligation.
    """
    article = rows[0].article
    duty = _DUTIES.get(article, "")
    met = [row for row in rows if row.row_type is RowType.COMPLIANCE]
    if met:
        return _completed(name, article, met[-1]), True
    fixed = [row for row in rows if row.deadline and row.row_type is not RowType.REQUESTED]
    asked = [row for row in rows if row.row_type is RowType.REQUESTED]
    parts = []
    if fixed:
        parts.append(_last_on_record(name, article, duty, fixed, today))
        earlier = [long_iso(row.deadline) for row in fixed[:-1] if row.deadline]
        if earlier:
            parts.append(f"Earlier deadlines: {', '.join(earlier)}.")
    for row in asked:
        until = f" to {long_iso(row.deadline)}" if row.deadline else ""
        parts.append(f"An extension{until} was requested; a decision on it is not on record here.")
    return " ".join(parts), not asked and not _has_passed(fixed, today)


def _completed(name: str, article: int, row: Obligation) -> str:
    when = f" ({long_iso(row.met_on)})" if row.met_on else ""
    deadline = f" The deadline was {long_iso(row.deadline)}." if row.deadline else ""
    return f"**{name}** reported that it met Article {article}{when}.{deadline}"


def _last_on_record(
    name: str, article: int, duty: str, fixed: Sequence[Obligation], today: date
) -> str:
    last = fixed[-1]
    deadline = long_iso(last.deadline or "")
    extended = ", after an extension" if last.row_type is RowType.GRANTED else ""
    handed_in = f" The report is on record as of {long_iso(last.met_on)}." if last.met_on else ""
    if _has_passed(fixed, today) and not last.met_on:
        return (
            f"The last Article {article} deadline on record for **{name}** was **{deadline}**"
            f"{extended} ({duty}). That date has passed. This does not say whether the obligation"
            " was met or the deadline was extended."
        )
    return (
        f"The Article {article} deadline of **{name}** {duty} is **{deadline}**{extended}."
        f"{handed_in}"
    )


def _has_passed(fixed: Sequence[Obligation], today: date) -> bool:
    return bool(fixed) and last_day(fixed[-1].deadline or "9999") < today
