"""TF-IDF vectors of many texts, kept sparse, compared with one text in a fraction of a ms."""

from collections import Counter
from collections.abc import Callable, Iterable, Sequence
from dataclasses import dataclass

import numpy as np
from numpy.typing import NDArray

Floats = NDArray[np.floating]
Ints = NDArray[np.int32]
Features = Callable[[str], Iterable[str]]


@dataclass(frozen=True, slots=True)
class Vector:
    """A text of length 1: ``weights`` of the feature ``columns``."""

    columns: Ints
    weights: Floats


class SparseTexts:
    """The texts of a corpus as rows of TF-IDF weights, each of length 1."""

    def __init__(self, texts: Sequence[str], features: Features) -> None:
        self._features = features
        counted = [Counter(features(text)) for text in texts]
        documents = Counter(feature for counts in counted for feature in counts)
        self._column = {feature: column for column, feature in enumerate(documents)}
        frequency = np.fromiter(documents.values(), np.float32, len(documents))
        self._idf = (np.log((1 + len(texts)) / (1 + frequency)) + 1).astype(np.float32)
        self._rows = [self._vector(counts) for counts in counted]
        self._size = len(texts)
        self._by_column()

    def vector(self, text: str) -> Vector:
        """Return ``text`` as a vector; features that the corpus lacks are left out."""
        return self._vector(Counter(self._features(text)))

    def row(self, number: int) -> Vector:
        """Return the text of this number as a vector."""
        return self._rows[number]

    def cosines(self, vector: Vector) -> Floats:
        """Return how like ``vector`` each row is, from 0 to 1."""
        starts, ends = self._starts[vector.columns], self._starts[vector.columns + 1]
        spans = [np.arange(a, b) for a, b in zip(starts, ends, strict=True)]
        places = np.concatenate([np.zeros(0, np.int64), *spans])
        weights = self._weights[places] * np.repeat(vector.weights, ends - starts)
        return np.bincount(self._owners[places], weights, self._size).astype(np.float32)

    def gram(self, rows: NDArray[np.intp]) -> Floats:
        """Return how like each other these rows are, as a square matrix."""
        chosen = [self._rows[row] for row in rows]
        columns = np.concatenate([row.columns for row in chosen])
        used = np.zeros(len(self._column), bool)
        used[columns] = True
        compact = np.cumsum(used)[columns] - 1
        owners = np.repeat(np.arange(len(chosen)), [len(row.columns) for row in chosen])
        dense = np.zeros((len(chosen), int(used.sum())), np.float32)
        dense[owners, compact] = np.concatenate([row.weights for row in chosen])
        return dense @ dense.T

    def _vector(self, counts: Counter[str]) -> Vector:
        known = [(self._column[f], count) for f, count in counts.items() if f in self._column]
        columns = np.array([column for column, _ in known], np.int32)
        often = np.array([count for _, count in known], np.float32)
        weights = (1 + np.log(often)) * self._idf[columns]
        length = float(np.linalg.norm(weights))
        return Vector(columns, weights / length if length else weights)

    def _by_column(self) -> None:
        columns = np.concatenate([row.columns for row in self._rows] or [np.zeros(0, np.int32)])
        owners = np.repeat(np.arange(self._size), [len(row.columns) for row in self._rows])
        weights = np.concatenate([row.weights for row in self._rows] or [np.zeros(0, np.float32)])
        order = np.argsort(columns, kind="stable")
        self._owners = owners[order].astype(np.int32)
        self._weights = weights[order]
        counts = np.bincount(columns, minlength=len(self._column))
        self._starts = np.concatenate([[0], np.cumsum(counts)])
