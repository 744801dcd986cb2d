"""Kernel ridge regression over the nearest examples: which entry do they speak for?"""

from collections.abc import Collection, Sequence
from dataclasses import dataclass
from functools import reduce
from typing import Protocol

import numpy as np
from numpy.typing import NDArray

from knowledge.largest import largest
from knowledge.sparse import Floats

_NEIGHBOURS = 128
_SHARPNESS = 2.0


class Kernel(Protocol):
    """A way to compare a question with the examples."""

    def cosines(self, readings: Sequence[str]) -> Floats:
        """Return how like the ``readings`` of a question each example is, at most 1.

        That is the mean over them, which takes no longer than one of them.
        """

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
    """``scores`` by label, near 1 for a sure match."""

    scores: Floats


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

    def ballot(self, readings: Sequence[Sequence[str]]) -> "Ballot":
        """Compare a question with all examples.

        Each of ``readings`` is a way to read the question, in one text for each kernel; what an
        example is like is the mean over all of them.
        """
        cosines = [
            one.kernel.cosines(tuple(dict.fromkeys(texts)))
            for one, texts in zip(self._kernels, zip(*readings, strict=True), strict=True)
        ]
        return self._ballot(cosines, np.zeros(len(self._labels), bool))

    def ballot_of(self, row: int, without: NDArray[np.bool_]) -> "Ballot":
        """Compare the example at ``row``, without those in the mask, which holds itself."""
        return self._ballot([one.kernel.cosines_of(row) for one in self._kernels], without)

    def _ballot(self, cosines: Sequence[Floats], without: NDArray[np.bool_]) -> "Ballot":
        return Ballot(self, cosines, without, _blend(cosines, self._kernels))

    def nearest(self, readings: Sequence[Sequence[str]], k: int) -> list[tuple[int, float]]:
        """Return the rows of the ``k`` nearest examples with their likeness, at most 1."""
        total = self.ballot(readings).likeness
        return [(int(row), float(total[row] / self.most)) for row in np.argsort(-total)[:k]]

    @property
    def most(self) -> float:
        """The likeness of what is the same."""
        return sum(one.weight for one in self._kernels)

    def vote(self, likeness: Floats, without: NDArray[np.bool_]) -> Ranking:
        """Let the nearest by ``likeness`` that are not in the mask vote for their labels."""
        heard = likeness.copy()
        heard[without] = -np.inf
        near = largest(heard, _NEIGHBOURS)
        near = near[np.isfinite(heard[near])]
        scores = np.zeros(self._count, np.float32)
        if len(near):
            grams = [weighted.kernel.gram(near) for weighted in self._kernels]
            matrix = _blend(grams, self._kernels)
            matrix.flat[:: len(near) + 1] += self._doubts[near]
            votes = np.linalg.solve(matrix, heard[near])
            scores = np.bincount(self._labels[near], votes, self._count).astype(np.float32)
        return Ranking(scores)

    def belongs(self, labels: Collection[int]) -> NDArray[np.bool_]:
        """Return which examples speak for one of ``labels``."""
        return np.isin(self._labels, list(labels))


@dataclass(frozen=True, slots=True)
class Ballot:
    """How like one question the examples are, by each kernel and in all; ``without`` are those that
    have no vote."""

    ridge: LocalRidge
    cosines: Sequence[Floats]
    without: NDArray[np.bool_]
    likeness: Floats

    def rank(self, excluded: Collection[int] = ()) -> Ranking:
        """Return the score of every label, the examples of ``excluded`` having no vote."""
        mask = self.without | self.ridge.belongs(excluded) if excluded else self.without
        return self.ridge.vote(self.likeness, mask)


def _blend(cosines: Sequence[Floats], kernels: Sequence[Weighted]) -> Floats:
    return reduce(np.add, map(_part, cosines, kernels))


def _part(cosines: Floats, kernel: Weighted) -> Floats:
    part: Floats = cosines - 1
    part *= _SHARPNESS
    np.exp(part, out=part)
    part *= kernel.weight
    return part
