"""The questions that curators have written down themselves: each is answered by its own entry."""

from collections.abc import Sequence

import numpy as np

from knowledge.family import Family
from knowledge.marks import mark
from knowledge.text import bare


class WrittenDown:
    """Knows the example questions of ``families``, those asked in other languages included."""

    def __init__(self, families: Sequence[Family]) -> None:
        self._families = families
        owners = np.repeat(np.arange(len(families)), [len(family.written) for family in families])
        marks = [mark for family in families for mark in family.written]
        distinct, first, times = np.unique(
            np.array(marks, np.uint64), return_index=True, return_counts=True
        )
        # What two entries are asked for says of neither that it is meant.
        self._marks = distinct[times == 1]
        self._owners = owners[first[times == 1]]

    def find(self, question: str) -> Family | None:
        """Return what is asked for by just these words, however they are marked and spaced."""
        wanted = np.uint64(mark(bare(question)))
        place = int(np.searchsorted(self._marks, wanted))
        if place == len(self._marks) or self._marks[place] != wanted:
            return None
        return self._families[int(self._owners[place])]
