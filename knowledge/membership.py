"""Whether a State is bound by the Convention on a day, and since when, from the gazetteer."""

from datetime import date

from knowledge.dates import first_day, long_date, long_iso
from knowledge.states import State, Status

_ACTS = {
    "ratification": "ratified",
    "accession": "acceded",
    "acceptance": "accepted",
    "approval": "approved",
}
_IN_FORCE = date(2010, 8, 1)
_MONTHS_TO_WAIT = 6


def membership(state: State, day: date, today: date) -> str:
    """Return in Markdown how ``state`` stood on ``day``, with what had come about by ``today``."""
    verb = "was" if day < today else "is"
    as_of = state.as_of
    when = f" on {long_date(day)}"
    if day == today and as_of and first_day(as_of) <= today:
        when = f" (as of {long_iso(as_of)})"
    standing = f"**{state.name}** {verb} {_standing(state, day)}{when}."
    return " ".join([standing, *_events(state, today), *_note(state, today)])


def _standing(state: State, day: date) -> str:
    since = _bound_from(state)
    if state.status in (Status.STATE_PARTY, Status.WITHDRAWN):
        if state.status is Status.WITHDRAWN and _has_come(state.status_date or day, day):
            return "no longer a State Party"
        if _has_come(since or day, day):
            return "a State Party"
        if _has_come(state.deposit_date, day):
            return "not yet a State Party"
    if _has_come(state.signature_date, day):
        return "a signatory and not a State Party"
    return "not a State Party and not a signatory"


def _events(state: State, today: date) -> list[str]:
    told = []
    since = _bound_from(state)
    if since and (_has_come(since, today) or _has_come(state.deposit_date, today)):
        verb = "entered" if _has_come(since, today) else "enters"
        told.append(f"The Convention {verb} into force for it on {long_date(since)}.")
    ended = state.status_date if state.status is Status.WITHDRAWN else None
    if ended and _has_come(ended, today):
        told.append(f"Its withdrawal took effect on {long_date(ended)}.")
    acts = []
    if state.signature_date and _has_come(state.signature_date, today):
        acts.append(f"signed on {long_date(state.signature_date)}")
    if state.deposit_date and _has_come(state.deposit_date, today):
        act = _ACTS.get(state.deposit_type or "", "consented to be bound")
        acts.append(f"{act} on {long_date(state.deposit_date)} (date of deposit)")
    return [*told, f"It {' and '.join(acts)}."] if acts else told


def _note(state: State, today: date) -> list[str]:
    """Return where the days are from and where sources differ, once what it speaks of has come."""
    known_on = state.status_date or first_day(state.as_of or "0001")
    return [state.note] if state.note and known_on <= today else []


def _bound_from(state: State) -> date | None:
    """Return when the Convention entered into force for the State.

    For one that has left this is computed from the deposit, as Article 17 rules: the first day
    of the sixth month after the month of deposit.
    """
    if state.status is not Status.WITHDRAWN or state.deposit_date is None:
        return state.status_date if state.status is Status.STATE_PARTY else None
    months = state.deposit_date.year * 12 + state.deposit_date.month - 1 + _MONTHS_TO_WAIT
    return max(_IN_FORCE, date(months // 12, months % 12 + 1, 1))


def _has_come(event: date | None, day: date) -> bool:
    return event is not None and event <= day
