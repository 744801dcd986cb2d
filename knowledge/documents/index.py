"""Finds the passages that speak of all that a question names, or none."""

from collections.abc import Collection, Sequence
from dataclasses import dataclass

import numpy as np
from numpy.typing import NDArray

from knowledge.documents.postings import Postings
from knowledge.documents.segment import Segment
from knowledge.documents.wanted import Wanted

_SCALE = 127.0
_LEXICAL_SHARE = 0.35  # next to meaning, as in the finder of entries
_CONSIDERED = 200
# Nearer than this share of passages that have nothing to do with it: more than chance.
_CHANCE = 0.95
_SAMPLE = 400
_FEWEST = 100  # comparisons that tell anything; with fewer only the words decide


@dataclass(frozen=True, slots=True)
class Place:
    """A passage by the place of its document in the index and its own in the document."""

    document: int
    position: int
    score: float


class PassageIndex:
    """The passages of all documents; an immutable value. Documents are known by their place.

    ``threshold`` is how like a question a passage is by chance alone, at most.
    """

    def __init__(self, segments: Sequence[Segment]) -> None:
        sizes = [len(segment.vectors) for segment in segments]
        self._starts = [sum(sizes[:place]) for place in range(len(sizes))]
        self._document = np.repeat(np.arange(len(segments), dtype=np.int32), sizes)
        self._postings = Postings(segments, self._starts, len(self))
        self._vectors = np.concatenate([one.vectors for one in segments]) if segments else None
        self.threshold = self._chance(segments)

    def __len__(self) -> int:
        return len(self._document)

    def find(
        self, wanted: Wanted, question: NDArray[np.float32], documents: Collection[int], most: int
    ) -> list[Place]:
        """Return at most ``most`` passages of ``documents``, best first.

        ``question`` is the vector of the question. Names and rare words must all be there, and of
        common words half; a word that no document uses leaves nothing to find.
        """
        allowed = np.isin(self._document, list(documents))
        rows = np.flatnonzero(self._covering(wanted) & allowed)
        if self._vectors is None or not len(rows):
            return []
        lexical = self._postings.bm25(wanted.marks)[rows]
        best = np.argsort(-lexical, kind="stable")[:_CONSIDERED]
        rows, lexical = rows[best], lexical[best]
        likeness = self._vectors[rows].astype(np.float32) @ question / _SCALE
        score = likeness + _LEXICAL_SHARE * lexical / (lexical.max() or 1.0)
        order = np.argsort(-score, kind="stable")
        near = [place for place in order if likeness[place] >= self.threshold]
        return [self._place(int(rows[place]), float(score[place])) for place in near[:most]]

    def _place(self, row: int, score: float) -> Place:
        document = int(self._document[row])
        return Place(document, row - self._starts[document], score)

    def _covering(self, wanted: Wanted) -> NDArray[np.bool_]:
        words = (*wanted.words, *wanted.everyday)
        common = [word for word in words if self._postings.is_common(word)]
        needed: list[Collection[str]] = [{name} for name in wanted.names]
        needed += [{word} for word in wanted.words if word not in common]
        needed += wanted.one_of
        if not needed:
            needed, common = [{word} for word in wanted.words], []
        covered = np.full(len(self), bool(needed))
        for alternatives in needed:
            covered &= self._postings.holds(alternatives)
        if common:
            held = np.sum([self._postings.holds({word}) for word in common], axis=0)
            covered &= 2 * held >= len(common)
        return covered

    def _chance(self, segments: Sequence[Segment]) -> float:
        if self._vectors is None:
            return 0.0
        asks = np.concatenate([one.asks for one in segments])
        homes = np.concatenate(
            [one.asked_of + start for one, start in zip(segments, self._starts, strict=True)]
        )
        chosen, rows = _sample(len(asks)), _sample(len(self))
        likeness = asks[chosen].astype(np.float32) @ self._vectors[rows].astype(np.float32).T
        apart = likeness[homes[chosen][:, None] != rows[None, :]]
        if len(apart) < _FEWEST:
            return 0.0
        return float(np.quantile(apart, _CHANCE)) / _SCALE**2


def _sample(count: int) -> NDArray[np.intp]:
    """Return some of the numbers below ``count``, evenly spread."""
    return np.unique(np.linspace(0, count - 1, min(count, _SAMPLE)).astype(np.intp))
