"""Which families use a term, in a few flat arrays."""

from collections.abc import Sequence

import numpy as np
from numpy.typing import NDArray

from knowledge.counted import starts_of
from knowledge.family import Family


class Usage:
    """Numbers the terms of ``families``: ``used`` are those of one after those of the other, and
    ``by`` says of each of these which family it is."""

    def __init__(self, families: Sequence[Family]) -> None:
        terms = [term for family in families for term in family.stems]
        self.numbers = {term: number for number, term in enumerate(dict.fromkeys(terms))}
        self.used = np.fromiter(map(self.numbers.__getitem__, terms), np.intp, len(terms))
        self.by = np.repeat(np.arange(len(families)), [len(family.stems) for family in families])
        self._users = self.by[np.argsort(self.used, kind="stable")]
        self._starts = starts_of(np.bincount(self.used, minlength=len(self.numbers)))

    def families(self, term: str) -> NDArray[np.intp]:
        """Return the numbers of the families that use ``term``."""
        number = self.numbers.get(term)
        if number is None:
            return self._users[:0]
        return self._users[self._starts[number] : self._starts[number + 1]]
