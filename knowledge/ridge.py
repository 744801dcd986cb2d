"""Kernel ridge regression over the nearest examples: which entry do they speak for?"""

from collections.abc import Sequence
from dataclasses import dataclass
from typing import Protocol

import numpy as np
from numpy.typing import NDArray

from knowledge.sparse import Floats

_NEIGHBOURS = 128
_SHARPNESS = 2.0


class Kernel(Protocol):
    """A way to compare a question with the examples."""

    def cosines(self, question: str) -> Floats:
        """Return how like ``question`` each example is, at most 1."""

    def cosines_of(self, row: int) -> Floats:
        """Return how like the example at ``row`` each example is."""

    def gram(self, rows: NDArray[np.intp]) -> Floats:
        """Return how like each other the examples at ``rows`` are."""


@dataclass(frozen=True, slots=True)
class Weighted:
    """A kernel and its share of the whole."""

    kernel: Kernel
    weight: float


@dataclass(frozen=True, slots=True)
class Ranking:
    """``scores`` by label, near 1 for a sure match; ``closest`` is the best cosine by label."""

    scores: Floats
    closest: Floats


class LocalRidge:
    """Ranks labels by the examples given for them.

    ``doubts`` says how little each example proves: the ridge added for it.
    """

    def __init__(
        self, kernels: Sequence[Weighted], labels: NDArray[np.intp], doubts: Floats
    ) -> None:
        self._kernels = kernels
        self._labels = labels
        self._doubts = doubts
        self._count = int(labels.max()) + 1 if len(labels) else 0

    def rank(self, readings: Sequence[Sequence[str]]) -> Ranking:
        """Return the score of every label for a question.

        Each of ``readings`` is a way to read the question, in one text for each kernel; what an
        example is like is the mean over all of them.
        """
        return self._rank(self._compare(readings))

    def nearest(self, readings: Sequence[Sequence[str]], k: int) -> list[tuple[int, float]]:
        """Return the rows of the ``k`` nearest examples with their likeness, at most 1."""
        total = _blend(self._compare(readings), self._kernels)
        whole = sum(one.weight for one in self._kernels)
        return [(int(row), float(total[row] / whole)) for row in np.argsort(-total)[:k]]

    def _compare(self, readings: Sequence[Sequence[str]]) -> list[Floats]:
        return [
            np.mean([one.kernel.cosines(text) for text in texts], axis=0)
            for one, texts in zip(self._kernels, zip(*readings, strict=True), strict=True)
        ]

    def rank_example(self, row: int, without: NDArray[np.bool_]) -> Ranking:
        """Rank for the example at ``row``, without those in the mask, which holds itself."""
        return self._rank([one.kernel.cosines_of(row) for one in self._kernels], without)

    def _rank(self, cosines: Sequence[Floats], without: NDArray[np.bool_] | None = None) -> Ranking:
        total = _blend(cosines, self._kernels)
        if without is not None:
            total = np.where(without, -np.inf, total)
        near = np.argsort(-total)[:_NEIGHBOURS] if len(total) <= _NEIGHBOURS else _top(total)
        near = near[np.isfinite(total[near])]
        scores = np.zeros(self._count, np.float32)
        closest = np.zeros(self._count, np.float32)
        if len(near):
            grams = [weighted.kernel.gram(near) for weighted in self._kernels]
            matrix = _blend(grams, self._kernels) + np.diag(self._doubts[near])
            votes = np.linalg.solve(matrix, total[near])
            scores = np.bincount(self._labels[near], votes, self._count).astype(np.float32)
            best = cosines[0][near]
            np.maximum.at(closest, self._labels[near], best)
        return Ranking(scores, closest)


def _top(total: Floats) -> NDArray[np.intp]:
    return np.argpartition(-total, _NEIGHBOURS)[:_NEIGHBOURS]


def _blend(cosines: Sequence[Floats], kernels: Sequence[Weighted]) -> Floats:
    parts = [w.weight * np.exp(_SHARPNESS * (c - 1)) for c, w in zip(cosines, kernels, strict=True)]
    blended: Floats = np.sum(parts, axis=0)
    return blended
