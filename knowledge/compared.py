"""How like each other the examples are that vote on a question: each two are compared once."""

from collections.abc import Callable

import numpy as np
from numpy.typing import NDArray

from knowledge.sparse import Floats

Rows = NDArray[np.intp]


class Compared:
    """Remembers what ``compare`` has told: of rows, how like all of them those from a place on are.

    Most of those who vote on a question vote on it again when others have lost their vote.
    """

    def __init__(self, compare: Callable[[Rows, int], Floats]) -> None:
        self._compare = compare
        self._rows = np.zeros(0, np.intp)
        self._likeness = np.zeros((0, 0), np.float32)

    def with_each_other(self, rows: Rows) -> Floats:
        """Return how like each other ``rows`` are, as a square matrix of the caller's own."""
        if len(new := np.setdiff1d(rows, self._rows, assume_unique=True)):
            self._add(new)
        order = np.argsort(self._rows)
        places = order[np.searchsorted(self._rows, rows, sorter=order)]
        return self._likeness[np.ix_(places, places)]

    def _add(self, new: Rows) -> None:
        known = len(self._rows)
        rows = np.concatenate([self._rows, new])
        likeness = np.empty((len(rows), len(rows)), np.float32)
        likeness[:known, :known] = self._likeness
        likeness[known:] = self._compare(rows, known)
        likeness[:known, known:] = likeness[known:, :known].T
        self._rows, self._likeness = rows, likeness
