"""Finds the passages that speak of all that a question names, or none."""

from collections.abc import Collection, Sequence
from dataclasses import dataclass
from typing import Any

import numpy as np
from numpy.typing import NDArray

from knowledge.documents.marks import number_of
from knowledge.documents.segment import Segment
from knowledge.documents.wanted import Wanted

_SCALE = 127.0
# How a word weighs that is there more than once, and in a long passage: the usual values of BM25.
_SATURATION = 1.2
_LENGTH_SHARE = 0.75
_LEXICAL_SHARE = 0.35  # next to meaning, as in the finder of entries
_CONSIDERED = 200
# The words that make up this share of all that is written are common: any passage may hold them.
_COMMON_SHARE = 0.5
# No nearer than this share of passages that have nothing to do with it: chance.
_CHANCE = 0.95
_SAMPLE = 400


@dataclass(frozen=True, slots=True)
class Place:
    """A passage by the place of its document in the index and its own in the document."""

    document: int
    position: int
    score: float


class PassageIndex:
    """The passages of all documents; an immutable value. Documents are known by their place."""

    def __init__(self, segments: Sequence[Segment]) -> None:
        sizes = [len(segment.vectors) for segment in segments]
        starts = np.cumsum([0, *sizes])
        self._starts = starts[:-1]
        self._document = np.repeat(np.arange(len(segments), dtype=np.int32), sizes)
        self._vectors = _joined([one.vectors for one in segments], np.int8).reshape(
            len(self._document), -1
        )
        numbers = _joined([one.numbers for one in segments], np.uint64)
        order = np.argsort(numbers, kind="stable")
        self._numbers, first = np.unique(numbers[order], return_index=True)
        self._first = np.append(first, len(numbers)).astype(np.int64)
        offset = [one.rows + start for one, start in zip(segments, starts, strict=False)]
        self._rows = _joined(offset, np.int32)[order]
        self._counts = _joined([one.counts for one in segments], np.uint8)[order]
        self._lengths = np.bincount(self._rows, self._counts, len(self._document))
        self._usual = float(self._lengths.mean()) if len(self._document) else 1.0
        self._common_from = self._least_common()
        self.threshold = self._chance(segments, starts)

    def __len__(self) -> int:
        return len(self._document)

    def find(
        self, wanted: Wanted, question: NDArray[np.float32], documents: Collection[int], most: int
    ) -> list[Place]:
        """Return at most ``most`` passages of ``documents``, best first.

        ``question`` is the vector of the question. Names and rare words must all be there, and of
        common words half; a word that no document uses leaves nothing to find.
        """
        rows = self._covering(wanted)
        rows = rows[np.isin(self._document[rows], list(documents))]
        if not len(rows):
            return []
        lexical = self._bm25([*wanted.names, *wanted.words, *wanted.everyday], rows)
        best = np.argsort(-lexical, kind="stable")[:_CONSIDERED]
        rows, lexical = rows[best], lexical[best]
        likeness = self._vectors[rows].astype(np.float32) @ question / _SCALE
        score = likeness + _LEXICAL_SHARE * lexical / (lexical.max() or 1.0)
        order = np.argsort(-score, kind="stable")
        near = [place for place in order if likeness[place] >= self.threshold]
        return [self._place(int(rows[place]), float(score[place])) for place in near[:most]]

    def _place(self, row: int, score: float) -> Place:
        document = int(self._document[row])
        return Place(document, row - int(self._starts[document]), score)

    def _covering(self, wanted: Wanted) -> NDArray[np.intp]:
        words = (*wanted.words, *wanted.everyday)
        common = [word for word in words if len(self._span(word)) >= self._common_from]
        needed = [{word} for word in (*wanted.names, *wanted.words) if word not in common]
        needed += [set(alternatives) for alternatives in wanted.one_of]
        if not needed:
            needed, common = [{word} for word in wanted.words], []
        if not needed:
            return np.zeros(0, np.intp)
        covered = np.ones(len(self), bool)
        for alternatives in needed:
            covered &= self._holds(alternatives)
        if common:
            held = sum(self._holds({word}).astype(np.int32) for word in common)
            covered &= 2 * np.asarray(held) >= len(common)
        return np.flatnonzero(covered)

    def _holds(self, alternatives: Collection[str]) -> NDArray[np.bool_]:
        found = np.zeros(len(self), bool)
        for mark in alternatives:
            found[self._span(mark)] = True
        return found

    def _span(self, mark: str) -> NDArray[np.int32]:
        """Return the rows that hold the mark."""
        start, end = self._bounds(mark)
        rows: NDArray[np.int32] = self._rows[start:end]
        return rows

    def _bounds(self, mark: str) -> tuple[int, int]:
        number = np.uint64(number_of(mark))
        place = int(np.searchsorted(self._numbers, number))
        if place == len(self._numbers) or self._numbers[place] != number:
            return 0, 0
        return int(self._first[place]), int(self._first[place + 1])

    def _bm25(self, words: Collection[str], rows: NDArray[np.intp]) -> NDArray[np.float64]:
        scores = np.zeros(len(self))
        for word in words:
            start, end = self._bounds(word)
            holding, often = self._rows[start:end], self._counts[start:end].astype(np.float64)
            rarity = np.log(1 + (len(self) - len(holding) + 0.5) / (len(holding) + 0.5))
            length = 1 - _LENGTH_SHARE + _LENGTH_SHARE * self._lengths[holding] / self._usual
            scores[holding] += rarity * often * (_SATURATION + 1) / (often + _SATURATION * length)
        return scores[rows]

    def _least_common(self) -> int:
        """Return in how many passages a mark is that is as common as a common one at least."""
        spread = np.sort(np.diff(self._first))[::-1]
        if not len(spread):
            return 1
        half = int(np.searchsorted(np.cumsum(spread), _COMMON_SHARE * spread.sum()))
        return int(spread[half])

    def _chance(self, segments: Sequence[Segment], starts: NDArray[np.int64]) -> float:
        """Return how like a passage a question is that has nothing to do with it, at most."""
        asks = _joined([one.asks for one in segments], np.int8).reshape(-1, self._vectors.shape[1])
        if len(self) <= 1:
            return 0.0
        homes = _joined(
            [one.asked_of + start for one, start in zip(segments, starts, strict=False)], np.int32
        )
        chosen = np.unique(np.linspace(0, len(asks) - 1, min(len(asks), _SAMPLE)).astype(np.intp))
        rows = np.unique(np.linspace(0, len(self) - 1, min(len(self), _SAMPLE)).astype(np.intp))
        likeness = asks[chosen].astype(np.float32) @ self._vectors[rows].astype(np.float32).T
        apart = homes[chosen][:, None] != rows[None, :]
        return float(np.quantile(likeness[apart], _CHANCE)) / _SCALE**2


def _joined(parts: Sequence[NDArray[Any]], kind: type[np.generic]) -> NDArray[Any]:
    return np.concatenate(parts).astype(kind, copy=False) if parts else np.zeros(0, kind)
