"""An encoder for tests: words of one line of its dictionary mean the same, all others nothing."""

from collections.abc import Mapping

import numpy as np
from numpy.typing import NDArray

from knowledge.text import tokens

_WIDTH = 4096


class DictionaryEncoder:
    """Each of ``meanings`` lists words that mean the same; ``known`` are words by frequency."""

    def __init__(self, *meanings: str, known: Mapping[str, float] | None = None) -> None:
        self._meanings = {word: line.split()[0] for line in meanings for word in line.split()}
        self._known = dict(known or {})
        self._places: dict[str, int] = {}

    def encode(self, texts: list[str]) -> NDArray[np.float32]:
        rows = np.zeros((len(texts), _WIDTH), np.float32)
        for row, text in zip(rows, texts, strict=True):
            row[0] = 1e-3  # a text without words has a length too
            for token in tokens(text):
                meaning = self._meanings.get(token.folded, token.folded)
                row[self._places.setdefault(meaning, len(self._places) + 1)] += 1
        found: NDArray[np.float32] = rows / np.linalg.norm(rows, axis=1, keepdims=True)
        return found

    def words(self) -> Mapping[str, float]:
        return self._known
