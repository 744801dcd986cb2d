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


def membership(state: State, day: date) -> str:
    """Return in Markdown how ``state`` stood towards the Convention on ``day``."""
    name, when, history = f"**{state.name}**", _when(state, day), _history(state, day)
    ended = state.status_date if state.status is Status.WITHDRAWN else None
    if ended and ended <= day:
        end = f" Its withdrawal took effect on {long_date(ended)}."
        return f"{name} is no longer a State Party{when}.{end}{history}"
    if state.status in (Status.STATE_PARTY, Status.WITHDRAWN):
        since = _bound_from(state)
        if since is None or since <= day:
            bound = (
                f" The Convention entered into force for it on {long_date(since)}." if since else ""
            )
            return f"{name} is a State Party{when}.{bound}{history}"
        if state.deposit_date and state.deposit_date <= day:
            bound = f" The Convention enters into force for it on {long_date(since)}."
            return f"{name} is not yet a State Party{when}.{bound}{history}"
    if _has_signed(state, day):
        return f"{name} has signed the Convention but is not a State Party{when}.{history}"
    return f"{name} is not a State Party and not a signatory{when}."


def _when(state: State, day: date) -> str:
    """Return the day the register speaks of, or ``day`` where that is the earlier one."""
    as_of = state.source.as_of
    if as_of is None:
        return ""
    return f" on {long_date(day)}" if first_day(as_of) > day else f" (as of {long_iso(as_of)})"


def _bound_from(state: State) -> date | None:
    """Return when the Convention entered into force for the State.

    For one that has left this is computed from the deposit, as Article 17 rules: the first day
    of the sixth month after the month of deposit.
    """
    if state.status is not Status.WITHDRAWN or state.deposit_date is None:
        return state.status_date if state.status is Status.STATE_PARTY else None
    months = state.deposit_date.year * 12 + state.deposit_date.month - 1 + _MONTHS_TO_WAIT
    return max(_IN_FORCE, date(months // 12, months % 12 + 1, 1))


def _has_signed(state: State, day: date) -> bool:
    if state.signature_date:
        return state.signature_date <= day
    return state.status is Status.SIGNATORY


def _history(state: State, day: date) -> str:
    acts = []
    if state.signature_date and state.signature_date <= day:
        acts.append(f"signed on {long_date(state.signature_date)}")
    if state.deposit_date and state.deposit_date <= day:
        act = _ACTS.get(state.deposit_type or "", "consented to be bound")
        acts.append(f"{act} on {long_date(state.deposit_date)} (date of deposit)")
    return f" It {' and '.join(acts)}." if acts else ""
