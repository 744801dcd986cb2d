"""Reads a question about one State as one about any, for entries that say which States it is."""

from collections.abc import Iterable

from knowledge.asked import Asked
from knowledge.direction import without_isolates
from knowledge.family import Family
from knowledge.gazetteer import StateMatch
from knowledge.how_done import asks_how_done
from knowledge.kinds import Kind
from knowledge.phrases import Phrases
from knowledge.state_phrases import state_phrases_in

WHICH_STATES = "which States"
"""The kind of answer that an entry declares which lists States."""


def about_any_state(asked: Asked, phrases: Phrases) -> str | None:
    """Return the question with "a State" for each that it names; None where it names none.

    In what way just that State did something, no list of States tells.
    """
    if not asked.states or asked.strangers or asked.kind is Kind.JUDGEMENT:
        return None
    if asks_how_done(asked.text):
        return None
    return of_any_state(asked.text, asked.states, phrases)


def of_any_state(text: str, states: Iterable[StateMatch], phrases: Phrases) -> str:
    """Return ``text`` with "a State" for each of the ``states`` that it names."""
    any_state = without_isolates(phrases.a_state)
    for match in sorted(states, key=lambda one: one.start, reverse=True):
        text = f"{text[: match.start]}{any_state}{text[match.end :]}"
    return text


def says_which_states(family: Family) -> bool:
    """Whether it lists States, so that not to be among them is an answer too."""
    return any(WHICH_STATES in entry.answers for entry in family.versions)


def is_known_of_none(family: Family) -> bool:
    """Whether it says that something is not known, and of no State in particular."""
    return all(entry.gap and not entry.about.states for entry in family.versions)


def speaks_of_any_state(family: Family) -> bool:
    """Whether it is not about some State or other alone."""
    return says_which_states(family) or not any(entry.about.states for entry in family.versions)


def not_named(asked: Asked, family: Family, phrases: Phrases) -> tuple[str, ...]:
    """Return a notice that names the States of the question which ``family`` does not name."""
    words = state_phrases_in(asked.language)
    missing = {
        match.state.iso3: words.name(match.state)
        for match in asked.states
        if match.state.iso3 not in family.states
    }
    return (phrases.not_named.format(states=phrases.together(missing.values())),) if missing else ()
