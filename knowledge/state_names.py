"""The names that States go by, laid out for finding them in a text."""

from collections import defaultdict
from collections.abc import Collection, Iterable
from dataclasses import dataclass, field

from knowledge.nearest import Near
from knowledge.ordinary import is_ordinary
from knowledge.states import State
from knowledge.text import fold, is_han, tokens

LONGEST_CODE = 3
LONGEST_NAME = 10
# "US" is meant as the State far more often than as the pronoun shouted.
_CODES_LIKE_WORDS = frozenset({"US"})


@dataclass(frozen=True, slots=True)
class StateNames:
    """Names by their folded words, and the same grouped for mending by number of words."""

    by_iso3: dict[str, State] = field(default_factory=dict)
    exact: dict[str, set[str]] = field(default_factory=lambda: defaultdict(set))
    codes: dict[str, str] = field(default_factory=dict)
    han: dict[str, str] = field(default_factory=dict)
    by_length: dict[int, list[str]] = field(default_factory=lambda: defaultdict(list))
    lengths: dict[str, set[int]] = field(default_factory=lambda: defaultdict(set))

    def states_of(self, codes: Iterable[str]) -> tuple[State, ...]:
        """Return the States with these codes, in the order of the codes."""
        return tuple(self.by_iso3[code] for code in sorted(codes))

    def meant_by(self, near: Near) -> tuple[State, ...]:
        """Return the States whose names are nearest to what was mistyped."""
        return self.states_of(set().union(*(self.exact[name] for name in near.words)))


def index_names(states: Iterable[State], never: Collection[str]) -> StateNames:
    """Return the names of ``states``; the capitals in ``never`` are nobody's code."""
    names = StateNames()
    for state in states:
        names.by_iso3[state.iso3] = state
        short = state.name.split(" (")[0]
        for name in (state.name, short, state.iso3, *state.aliases):
            is_code = name.isascii() and name.isupper() and len(name) <= LONGEST_CODE
            folded = " ".join(token.folded for token in tokens(name))
            if is_code:
                is_word = is_ordinary(fold(name)) and name not in _CODES_LIKE_WORDS
                if name not in never and not is_word:
                    names.codes[name] = state.iso3
            elif is_han(name):
                names.han[name] = state.iso3
            elif state.iso3 not in names.exact[folded]:
                names.exact[folded].add(state.iso3)
                names.by_length[len(folded.split())].append(folded)
                names.lengths[folded.split()[0]].add(len(folded.split()))
    return names
