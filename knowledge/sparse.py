"""TF-IDF vectors of many texts, kept sparse, compared with one text in a fraction of a ms."""

from collections.abc import Sequence
from dataclasses import dataclass

import numpy as np
from numpy.typing import NDArray

from knowledge.common_features import CommonFeatures
from knowledge.counted import MOST, Counted, Features, spans

Floats = NDArray[np.floating]
Ints = NDArray[np.int32]

# What a feature counts for that stands in a text so many times.
_TIMES = np.log(np.maximum(np.arange(MOST + 1), 1)).astype(np.float32) + np.float32(1)

_NOBODY = np.zeros(0, np.int32)
_NEVER = np.zeros(0, np.uint8)

# Of so many rows at a time all weights are in memory.
_BLOCK = 1024


@dataclass(frozen=True, slots=True)
class Vector:
    """A text, of length 1, or the mean of several: ``weights`` of the feature ``columns``."""

    columns: Ints
    weights: Floats


class SparseTexts:
    """The texts of a corpus as rows of TF-IDF weights, each of length 1.

    Kept are only counts, by row and by column; a weight is made of them when it is needed.
    """

    def __init__(self, counted: Counted, features: Features) -> None:
        self._features = features
        self._counted = counted
        self._size = len(counted.starts) - 1
        spread = np.diff(counted.owner_starts)
        self._idf = (np.log((1 + self._size) / (1 + spread)) + 1).astype(np.float32)
        self._common = CommonFeatures(counted, _TIMES)
        self._scale = np.concatenate(
            [np.zeros(0, np.float32)]
            + [self._scales(start) for start in range(0, self._size, _BLOCK)]
        )

    def vector(self, texts: Sequence[str]) -> Vector:
        """Return the mean of ``texts`` as vectors; features that the corpus lacks are left out."""
        vectors = [self._vector(text) for text in texts]
        columns, places = np.unique(
            np.concatenate([one.columns for one in vectors]), return_inverse=True
        )
        weights = np.concatenate([one.weights for one in vectors])
        sums = np.bincount(places, weights, len(columns)).astype(np.float32)
        return Vector(columns, sums / len(vectors))

    def row(self, number: int) -> Vector:
        """Return the text of this number as a vector."""
        columns, weights, _ = self._entries(np.array([number]))
        return Vector(columns, weights)

    def cosines(self, vector: Vector) -> Floats:
        """Return how like ``vector`` each row is, from 0 to 1."""
        weights: Floats = vector.weights * self._idf[vector.columns]
        is_common = self._common.holds(vector.columns)
        sums = self._common.sums(vector.columns[is_common], weights[is_common])
        sums = sums + self._sums(vector.columns[~is_common], weights[~is_common])
        cosines: Floats = (sums * self._scale).astype(np.float32)
        return cosines

    def _sums(self, columns: Ints, weights: Floats) -> NDArray[np.float64]:
        """Return of each row the sum of the ``weights`` of those ``columns`` that it has."""
        starts = self._counted.owner_starts[columns]
        ends = self._counted.owner_starts[columns + 1]
        # Copying each stretch as a whole is faster than gathering what stands in it.
        stretches = list(zip(starts.tolist(), ends.tolist(), strict=True))
        owners = np.concatenate(
            [_NOBODY, *(self._counted.owners[a:b] for a, b in stretches)], dtype=np.intp
        )
        often = np.concatenate([_NEVER, *(self._counted.owner_often[a:b] for a, b in stretches)])
        counted = np.repeat(weights.astype(np.float64), ends - starts)
        more = np.flatnonzero(often > 1)
        counted[more] *= _TIMES[often[more]]
        return np.bincount(owners, counted, self._size).astype(np.float64, copy=False)

    def gram(self, rows: NDArray[np.intp]) -> Floats:
        """Return how like each other these rows are, as a square matrix."""
        columns, weights, owners = self._entries(rows)
        # What only one of them has counts for nothing but its likeness with itself: all of it
        # goes into a last column, which is left out.
        shared = np.flatnonzero(np.bincount(columns, minlength=len(self._idf)) > 1)
        place_of = np.full(len(self._idf), len(shared), np.int32)
        place_of[shared] = np.arange(len(shared), dtype=np.int32)
        dense = np.zeros((len(rows), len(shared) + 1), np.float32)
        dense.ravel()[owners * dense.shape[1] + place_of[columns]] = weights
        gram: Floats = dense[:, :-1] @ dense[:, :-1].T
        np.fill_diagonal(gram, self._scale[rows] > 0)
        return gram

    def _vector(self, text: str) -> Vector:
        marks, often = np.unique(self._features(text), return_counts=True)
        known = self._counted.marks
        places = np.searchsorted(known, marks)
        is_known = places < len(known)
        is_known[is_known] = known[places[is_known]] == marks[is_known]
        columns: Ints = places[is_known].astype(np.int32)
        weights = _TIMES[np.minimum(often[is_known], MOST)] * self._idf[columns]
        length = float(np.linalg.norm(weights))
        return Vector(columns, weights / length if length else weights)

    def _entries(self, rows: NDArray[np.intp]) -> tuple[Ints, Floats, NDArray[np.intp]]:
        """Return of each entry of these rows the column, the weight, and which of them has it."""
        columns, weights, owners = self._unscaled(rows)
        return columns, weights * self._scale[rows][owners], owners

    def _unscaled(self, rows: NDArray[np.intp]) -> tuple[Ints, Floats, NDArray[np.intp]]:
        starts = self._counted.starts[rows]
        lengths = self._counted.starts[rows + 1] - starts
        places = spans(starts, lengths)
        columns = self._counted.columns[places]
        weights = _TIMES[self._counted.often[places]] * self._idf[columns]
        return columns, weights, np.repeat(np.arange(len(rows)), lengths)

    def _scales(self, start: int) -> Floats:
        """Return what the weights of the rows from ``start`` on are to be multiplied by."""
        rows = np.arange(start, min(start + _BLOCK, self._size))
        _, weights, owners = self._unscaled(rows)
        squares = np.bincount(owners, weights * weights, len(rows))
        scales = np.divide(1, np.sqrt(squares), out=np.zeros(len(rows)), where=squares > 0)
        return scales.astype(np.float32)
