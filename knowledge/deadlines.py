"""What is on record about a State's deadline under an article, step by step, without judging."""

from collections.abc import Sequence
from dataclasses import dataclass, replace
from datetime import date

from knowledge.dates import first_day, last_day, long_date, long_iso
from knowledge.entry import Confidence
from knowledge.obligations import Obligation, RowType
from knowledge.states import State

LATER_UNKNOWN = "Later decisions are not on record here."
_DUTIES = {
    3: "to destroy its stockpile",
    4: "to clear cluster munition remnants",
    7: "to hand in its initial transparency report",
}


@dataclass(frozen=True, slots=True)
class Told:
    """A ``text`` in Markdown, the ``rows`` it rests on, and whether the matter is settled.

    ``quoted`` are the rows that answer, without those of earlier deadlines.
    """

    text: str
    rows: tuple[Obligation, ...]
    quoted: tuple[Obligation, ...]
    is_settled: bool


def describe_deadline(state: State, rows: Sequence[Obligation], today: date) -> Told | None:
    """Return what ``rows`` of one State and article say on ``today``, None if nothing yet.

    A deadline that was asked for is never given as one that was granted, nor a passed one as
    current; what became known later is not told. Nothing is said about whether the State has
    kept its obligation.
    """
    known = _known(state, rows, today)
    if not known:
        return None
    if known[-1].row_type is RowType.COMPLIANCE:
        return Told(_completed(state, known[-1]), known[-1:], known[-1:], True)
    fixed = [row for row in known if row.deadline and row.row_type is not RowType.REQUESTED]
    asked = [row for row in known if row.row_type is RowType.REQUESTED]
    parts = []
    if state.status_date and state.status_date > today:
        parts.append(f"The Convention binds **{state.name}** from {long_date(state.status_date)}.")
    if fixed:
        parts.append(_last_on_record(state.name, fixed[-1], today))
        earlier = [_earlier(row) for row in fixed[:-1]]
        if earlier:
            parts.append(f"Earlier deadlines: {', '.join(earlier)}.")
    parts += [row.note for row in known if row not in fixed and row not in asked]
    for row in asked:
        until = f" to {long_iso(row.deadline)}" if row.deadline else ""
        said = f"An extension{until} was requested; a decision on it is not on record here."
        parts.append(said + _note(row))
    is_settled = not asked and not any(_is_open(row, today) for row in fixed[-1:])
    quoted = tuple(row for row in known if row not in fixed[:-1])
    return Told(" ".join(parts), known, quoted, is_settled)


def _known(state: State, rows: Sequence[Obligation], today: date) -> tuple[Obligation, ...]:
    """Return the rows whose source is no later than ``today``.

    Where all are later, the first deadline stands alone: it follows from the Convention itself
    once the State has consented to be bound.
    """
    known = tuple(row for row in rows if first_day(row.source.as_of or "0001") <= today)
    first = rows[0]
    if known or not first.deadline or (state.deposit_date and state.deposit_date > today):
        return known
    kind = RowType.ORIGINAL if first.row_type is RowType.COMPLIANCE else first.row_type
    return (replace(first, row_type=kind, met_on=None, note=""),)


def _completed(state: State, row: Obligation) -> str:
    when = f" ({long_iso(row.met_on)})" if row.met_on else ""
    deadline = f" The deadline was {long_iso(row.deadline)}." if row.deadline else ""
    return (
        f"**{state.name}** reported that it met Article {row.article}{when}.{deadline}{_note(row)}"
    )


def _last_on_record(name: str, row: Obligation, today: date) -> str:
    deadline, duty = long_iso(row.deadline or ""), _DUTIES.get(row.article, "")
    extended = ", after an extension" if row.row_type is RowType.GRANTED else ""
    if _is_open(row, today):
        return (
            f"The last Article {row.article} deadline on record for **{name}** was **{deadline}**"
            f"{extended} ({duty}).{_note(row)} That date has passed. This does not say whether the"
            " obligation was met or the deadline was extended."
        )
    verb = "was" if _has_passed(row, today) else "is"
    done = f" It is on record that this was done ({long_iso(row.met_on)})." if row.met_on else ""
    return (
        f"The Article {row.article} deadline of **{name}** {duty} {verb} **{deadline}**{extended}."
        f"{done}{_note(row)}"
    )


def _earlier(row: Obligation) -> str:
    alone = " (a single source)" if row.confidence is Confidence.SINGLE_SOURCE else ""
    return f"{long_iso(row.deadline or '')}{alone}"


def _note(row: Obligation) -> str:
    return f" {row.note}" if row.note else ""


def _is_open(row: Obligation, today: date) -> bool:
    """Whether the day has passed and nothing on record says that the duty was met."""
    return _has_passed(row, today) and not row.met_on


def _has_passed(row: Obligation, today: date) -> bool:
    return last_day(row.deadline or "9999") < today
