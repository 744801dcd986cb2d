"""What is on record about a State's deadline under an article, step by step, without judging."""

from collections.abc import Sequence
from dataclasses import dataclass, replace
from datetime import date

from knowledge.dates import first_day, last_day
from knowledge.entry import Confidence
from knowledge.obligations import Obligation, RowType
from knowledge.state_phrases import StatePhrases
from knowledge.states import State


@dataclass(frozen=True, slots=True)
class Told:
    """A ``text`` in Markdown, the ``rows`` it rests on, and whether the matter is settled.

    ``quoted`` are the rows that answer, without those of earlier deadlines.
    """

    text: str
    rows: tuple[Obligation, ...]
    quoted: tuple[Obligation, ...]
    is_settled: bool


def describe_deadline(
    state: State, rows: Sequence[Obligation], today: date, words: StatePhrases
) -> Told | None:
    """Return what ``rows`` of one State and article say on ``today``, None if nothing yet.

    A deadline that was asked for is never given as one that was granted, nor a passed one as
    current; what became known later is not told. Nothing is said about whether the State has
    kept its obligation.
    """
    known = _known(state, rows, today)
    if not known:
        return None
    name = words.name(state)
    if known[-1].row_type is RowType.COMPLIANCE:
        return Told(_completed(name, known[-1], words), known[-1:], known[-1:], True)
    fixed = [row for row in known if row.deadline and row.row_type is not RowType.REQUESTED]
    asked = [row for row in known if row.row_type is RowType.REQUESTED]
    parts = []
    if state.status_date and state.status_date > today:
        parts.append(words.binds_from.format(name=name, date=words.day(state.status_date)))
    if fixed:
        parts.append(_last_on_record(name, fixed[-1], today, words))
        if earlier := [_earlier(row, words) for row in fixed[:-1]]:
            parts.append(words.earlier.format(dates=", ".join(earlier)))
    parts += [_note(row, words) for row in known if row not in fixed and row not in asked]
    for row in asked:
        until = words.requested_to.format(date=words.iso(row.deadline)) if row.deadline else ""
        parts += [until or words.requested, _note(row, words)]
    is_settled = not asked and not any(_is_open(row, today) for row in fixed[-1:])
    quoted = tuple(row for row in known if row not in fixed[:-1])
    return Told(" ".join(filter(None, parts)), known, quoted, is_settled)


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


def _completed(name: str, row: Obligation, words: StatePhrases) -> str:
    met = {"name": name, "article": row.article}
    parts = [
        words.completed_on.format(**met, date=words.iso(row.met_on))
        if row.met_on
        else words.completed.format(**met)
    ]
    if row.deadline:
        parts.append(words.deadline_of_completed.format(date=words.iso(row.deadline)))
    return " ".join(filter(None, [*parts, _note(row, words)]))


def _last_on_record(name: str, row: Obligation, today: date, words: StatePhrases) -> str:
    is_open = _is_open(row, today)
    said = words.deadline_was if _has_passed(row, today) else words.deadline_is
    parts = [
        (words.last_on_record if is_open else said).format(
            article=row.article,
            name=name,
            date=words.iso(row.deadline or ""),
            extended=words.extended if row.row_type is RowType.GRANTED else "",
            duty=words.duty(row.article),
        )
    ]
    if row.met_on:
        parts.append(words.done.format(date=words.iso(row.met_on)))
    parts += [_note(row, words), words.has_passed if is_open else ""]
    return " ".join(filter(None, parts))


def _earlier(row: Obligation, words: StatePhrases) -> str:
    day = words.iso(row.deadline or "")
    is_alone = row.confidence is Confidence.SINGLE_SOURCE
    return words.alone.format(date=day) if is_alone else day


def _note(row: Obligation, words: StatePhrases) -> str:
    return words.note(row.note) if row.note else ""


def _is_open(row: Obligation, today: date) -> bool:
    """Whether the day has passed and nothing on record says that the duty was met."""
    return _has_passed(row, today) and not row.met_on


def _has_passed(row: Obligation, today: date) -> bool:
    return last_day(row.deadline or "9999") < today
