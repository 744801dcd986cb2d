"""Whether a State is bound by the Convention on a day, and since when, from the gazetteer."""

from datetime import date

from knowledge.dates import first_day
from knowledge.state_phrases import StatePhrases
from knowledge.states import State, Status

_IN_FORCE = date(2010, 8, 1)
_MONTHS_TO_WAIT = 6


def membership(state: State, day: date, today: date, words: StatePhrases) -> str:
    """Return in Markdown how ``state`` stood on ``day``, with what had come about by ``today``."""
    as_of = state.as_of
    when = words.on_day.format(date=words.day(day))
    if day == today and as_of and first_day(as_of) <= today:
        when = words.as_of.format(date=words.iso(as_of))
    standing = words.standing.format(
        name=words.name(state),
        standing=_standing(state, day, words, is_past=day < today),
        when=when,
    )
    return " ".join([standing, *_events(state, today, words), *_note(state, today, words)])


def is_about_to_join(state: State, today: date) -> bool:
    """Whether ``state`` has done its part, and is bound from a day that is set but to come."""
    since = _bound_from(state)
    return since is not None and since > today and _has_come(state.deposit_date, today)


def is_bound(state: State, day: date) -> bool:
    """Whether ``state`` is a party on ``day``."""
    joined = state.status in (Status.STATE_PARTY, Status.WITHDRAWN)
    return joined and not _has_left(state, day) and _has_come(_bound_from(state) or day, day)


def _has_left(state: State, day: date) -> bool:
    return state.status is Status.WITHDRAWN and _has_come(state.status_date or day, day)


def _standing(state: State, day: date, words: StatePhrases, *, is_past: bool) -> str:
    if is_bound(state, day):
        return words.was_party if is_past else words.is_party
    if _has_left(state, day):
        return words.was_no_longer if is_past else words.is_no_longer
    if state.status in (Status.STATE_PARTY, Status.WITHDRAWN) and _has_come(
        state.deposit_date, day
    ):
        return words.was_not_yet if is_past else words.is_not_yet
    if _has_come(state.signature_date, day):
        return words.was_signatory if is_past else words.is_signatory
    return words.was_outside if is_past else words.is_outside


def _events(state: State, today: date, words: StatePhrases) -> list[str]:
    told = []
    since = _bound_from(state)
    if since and (_has_come(since, today) or _has_come(state.deposit_date, today)):
        enters = words.entered if _has_come(since, today) else words.enters
        told.append(enters.format(date=words.day(since)))
    ended = state.status_date if state.status is Status.WITHDRAWN else None
    if ended and _has_come(ended, today):
        told.append(words.withdrew.format(date=words.day(ended)))
    acts = []
    if state.signature_date and _has_come(state.signature_date, today):
        acts.append(words.signed.format(date=words.day(state.signature_date)))
    if state.deposit_date and _has_come(state.deposit_date, today):
        acts.append(_act(state, words).format(date=words.day(state.deposit_date)))
    return [*told, words.acts.format(acts=words.around.together(acts))] if acts else told


def _act(state: State, words: StatePhrases) -> str:
    """The act by which the State consented to be bound."""
    return {
        "ratification": words.ratification,
        "accession": words.accession,
        "acceptance": words.acceptance,
        "approval": words.approval,
    }.get(state.deposit_type or "", words.consent)


def _note(state: State, today: date, words: StatePhrases) -> list[str]:
    """Return where the days are from and where sources differ, once what it speaks of has come."""
    known_on = state.status_date or first_day(state.as_of or "0001")
    return [words.note(state.note)] if state.note and known_on <= today else []


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
