"""How much an entry speaks of that word of a question of which it does so least."""

from collections.abc import Sequence

import numpy as np

from knowledge.asked import Asked
from knowledge.coverage import Coverage, Shares
from knowledge.text import is_han

# Of the right answers to development questions one in twenty hardly speaks of some word, of those
# to questions that have no answer here two in three: "Which fine did the State pay?"
_HARDLY = 0.5
# In the other languages our words for theirs are too often wrong.
_EASILY_READ = frozenset({"en", "fr", "es", "pt"})


def left_out(asked: Asked, label: int, coverage: Coverage) -> str:
    """Return the word of what is asked about that family ``label`` speaks of least, if hardly.

    None where nothing tells whether it speaks of the same in other words.
    """
    if not coverage.is_by_meaning:
        return ""
    spoken = [(float(coverage.shares((one,), [label])[0]), one[0]) for one in _words(asked)]
    least, word = min(spoken, default=(1.0, ""))
    return word if least < _HARDLY else ""


def of_the_thing(asked: Asked, labels: Sequence[int], coverage: Coverage) -> Shares:
    """Return how much each of these families speaks of the thing that is to be explained: of that
    word of its name of which it does so least."""
    is_thing = asked.defines and asked.language in _EASILY_READ
    shares = [coverage.shares((one,), labels) for one in _words(asked) if is_thing]
    return np.min(shares, axis=0) if shares else np.ones(len(labels))


def _words(asked: Asked) -> list[Sequence[str]]:
    """Return what is asked about; Chinese has no spaces that would tell its words apart."""
    return [spellings for spellings in asked.subject if not is_han(spellings[0])]
