"""States whose names are written with a typing mistake."""

from collections.abc import Collection, Sequence

from knowledge.nearest import Near, nearest
from knowledge.ordinary import is_ordinary
from knowledge.state_names import LONGEST_NAME, StateNames
from knowledge.states import State
from knowledge.text import Token

_SHORTEST = 5


def mistyped_state(
    names: StateNames, words: Sequence[Token], at: int, known: Collection[str]
) -> tuple[State, int] | None:
    """Return the State that is meant from ``words[at]`` on, and how many words its name takes.

    ``known`` are folded words that are right as they are.
    """
    for used in range(min(LONGEST_NAME, len(words) - at), 0, -1):
        ends = words[at].folded, words[at + used - 1].folded
        if any(is_ordinary(word) or word in known for word in ends):
            continue
        near = _nearest(names, words[at : at + used])
        if near is not None:
            found = names.meant_by(near)
            if len(found) == 1:
                return found[0], used
    return None


def mistyped_end(
    names: StateNames, words: Sequence[Token], at: int, used: int, state: State
) -> int:
    """Return how many words a longer, mistyped name of the same State takes, or 0."""
    for longer in range(min(LONGEST_NAME, len(words) - at), used, -1):
        near = _nearest(names, words[at : at + longer])
        if near is not None and names.meant_by(near) == (state,):
            return longer
    return 0


def _nearest(names: StateNames, span: Sequence[Token]) -> Near | None:
    name = " ".join(token.folded for token in span)
    return nearest(name, names.by_length[len(span)], shortest=_SHORTEST)
