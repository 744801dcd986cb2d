"""Whether a question is as near to the examples of an entry as these are to each other.

One at a distance at which an entry's own questions still lie from each other may be one of them;
where they all say nearly the same, the same distance tells of another matter.
"""

from collections.abc import Callable

import numpy as np
from numpy.typing import NDArray

from knowledge.sparse import Floats

_NEIGHBOURS = 3
# An entry with more examples than that is looked at in parts, or it would take too much memory.
_PART = 512

Rows = NDArray[np.intp]


class Density:
    """How like its nearest neighbours each example is, out of those of the same entry.

    ``rows`` are the examples of each entry, ``gram`` says how like each other some of them are.
    """

    def __init__(self, rows: list[Rows], gram: Callable[[Rows], Floats]) -> None:
        self._rows = rows
        self._gram = gram
        self._known: dict[int, Floats] = {}

    def warm_up(self) -> None:
        """Look at all entries, which is remembered."""
        for label in range(len(self._rows)):
            self.of(label)

    def of(self, label: int) -> Floats:
        """Return the mean likeness of each of the rows of ``label`` to the nearest of the others.

        A single example has none, and counts as like nothing but itself.
        """
        if label not in self._known:
            rows = self._rows[label]
            parts = [self._part(rows[at : at + _PART]) for at in range(0, len(rows), _PART)]
            self._known[label] = np.concatenate([np.zeros(0, np.float32), *parts])
        return self._known[label]

    def _part(self, rows: Rows) -> Floats:
        count = min(_NEIGHBOURS, len(rows) - 1)
        if not count:
            return np.ones(len(rows), np.float32)
        gram = self._gram(rows).copy()
        np.fill_diagonal(gram, -np.inf)
        nearest: Floats = np.partition(gram, -count, axis=1)[:, -count:].mean(axis=1)
        return nearest
