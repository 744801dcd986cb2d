"""Which State or States a typed note begins with."""

import re
from dataclasses import dataclass, replace

from bot.errors import UserError
from knowledge.gazetteer import Gazetteer
from knowledge.resolution import Resolution
from knowledge.states import State

EXAMPLE = "/ccm followup Lebanon asked for a liaison on clearance, reply by 15 December 2026"
# In a question the State that is called just that is meant; a note about the wrong one is worse.
SHARED_NAMES = {"congo": ("COD", "COG"), "korea": ("KOR", "PRK")}
NEEDS_A_NUMBER = ("done", "edit", "reopen", "show", "undo", "delete")

_JOINED = re.compile(r"\s*(?:,\s*and\b|[,/&+]|\b(?:and|et|y|e|und|or|with)\b)\s*", re.IGNORECASE)


@dataclass(frozen=True, slots=True)
class LeadingStates:
    """How the first name was read, and all States named in a row with it."""

    first: Resolution
    states: tuple[State, ...]


def leading_states(text: str, gazetteer: Gazetteer) -> LeadingStates:
    """Read "Lebanon, Chad and Iraq asked …" as three States, "Lebanon asked Chad …" as one."""
    first = _leading(text, gazetteer)
    states = [first.state] if first.state else []
    found, at = first, 0
    while found.state and found.exact:
        at = text.find(found.typed, at) + len(found.typed)
        joined = _JOINED.match(text, at)
        if joined is None:
            break
        at = joined.end()
        found = gazetteer.leading(text[at:])
        if found.state and found.exact and found.state not in states:
            states.append(found.state)
    return LeadingStates(first, tuple(states))


def _leading(text: str, gazetteer: Gazetteer) -> Resolution:
    found = gazetteer.leading(text)
    shared = SHARED_NAMES.get(found.typed.casefold(), ())
    if not shared:
        return found
    return replace(found, candidates=tuple(gazetteer.by_iso3[iso3] for iso3 in shared))


def is_name_of(typed: str, state: State) -> bool:
    """Whether the State is called just that, accents included."""
    name = typed.strip().casefold().removeprefix("the ")
    return name in {known.casefold() for known in (state.name, state.iso3, *state.aliases)}


def unknown(typed: str) -> UserError:
    """What to say where the first words are no State."""
    if typed.casefold() in NEEDS_A_NUMBER:
        return UserError(
            f"“{typed}” needs the number of one follow-up, so nothing was changed.",
            fix=f"Try `/ccm followup {typed.casefold()} 12`; `list` shows the numbers.",
        )
    return UserError(
        f"I know no State called “{typed}”, so nothing was recorded.",
        fix=f"Begin with the State, as in `{EXAMPLE}`, open the form with `/ccm followup`, "
        "or see `/ccm help followup`.",
    )
