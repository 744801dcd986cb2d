"""Which passages hold a mark, and how much its being there says; the passages are rows."""

from collections.abc import Collection, Iterable, Sequence

import numpy as np
from numpy.typing import NDArray

from knowledge.documents.marks import number_of
from knowledge.documents.segment import Segment

# How a word weighs that is there more than once, and in a long passage: the usual values of BM25.
_SATURATION = 1.2
_LENGTH_SHARE = 0.75


class Postings:
    """Those of several documents together; the rows of each begin at its place in ``starts``."""

    def __init__(self, segments: Sequence[Segment], starts: Sequence[int], size: int) -> None:
        self._size = size
        numbers = np.concatenate([np.zeros(0, np.uint64), *(one.numbers for one in segments)])
        order = np.argsort(numbers, kind="stable")
        self._numbers, first = np.unique(numbers[order], return_index=True)
        self._first = np.append(first, len(numbers)).astype(np.int64)
        moved = (one.rows + np.int32(start) for one, start in zip(segments, starts, strict=True))
        self._rows = np.concatenate([np.zeros(0, np.int32), *moved])[order]
        counts = np.concatenate([np.zeros(0, np.uint8), *(one.counts for one in segments)])
        self._counts = counts[order]
        places = np.concatenate([np.zeros(0, np.uint32), *(one.places for one in segments)])
        self._places = places[order]
        self._lengths = np.bincount(self._rows, self._counts, size)

    def holds(self, alternatives: Collection[str]) -> NDArray[np.bool_]:
        """Return for each row whether one of the marks is there."""
        found = np.zeros(self._size, bool)
        for mark in alternatives:
            start, end = self._span(mark)
            found[self._rows[start:end]] = True
        return found

    def holds_in_one_sentence(self, needed: Iterable[Collection[str]]) -> NDArray[np.bool_]:
        """Return for each row whether a sentence has one of each of the ``needed`` marks."""
        places = np.full(self._size, np.iinfo(np.uint32).max, np.uint32)
        for alternatives in needed:
            those = np.zeros(self._size, np.uint32)
            for mark in alternatives:
                start, end = self._span(mark)
                those[self._rows[start:end]] |= self._places[start:end]
            places &= those
        return np.not_equal(places, 0)

    def bm25(self, marks: Collection[str], among: NDArray[np.bool_]) -> NDArray[np.float64]:
        """Return how much each row ``among`` them all says on the marks, by that formula."""
        scores = np.zeros(self._size)
        size, usual = np.count_nonzero(among), self._lengths[among].mean()
        for mark in marks:
            start, end = self._span(mark)
            here = among[self._rows[start:end]]
            rows, often = self._rows[start:end][here], self._counts[start:end][here]
            rarity = np.log(1 + (size - len(rows) + 0.5) / (len(rows) + 0.5))
            length = 1 - _LENGTH_SHARE + _LENGTH_SHARE * self._lengths[rows] / usual
            scores[rows] += rarity * often * (_SATURATION + 1) / (often + _SATURATION * length)
        return scores

    def _span(self, mark: str) -> tuple[int, int]:
        number = np.uint64(number_of(mark))
        place = int(np.searchsorted(self._numbers, number))
        if place == len(self._numbers) or self._numbers[place] != number:
            return 0, 0
        return int(self._first[place]), int(self._first[place + 1])
