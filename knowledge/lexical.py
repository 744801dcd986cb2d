"""How like two texts are in their words: half by stems, half by pieces of words."""

from collections.abc import Sequence
from pathlib import Path

import numpy as np
from numpy.typing import NDArray

from knowledge.features import piece_features, word_features
from knowledge.kept_counts import count_kept
from knowledge.sparse import Floats, SparseTexts


class LexicalKernel:
    """Compares a question with each of ``texts``; survives typing mistakes."""

    def __init__(
        self, texts: Sequence[str], cache_dir: Path | None = None, *, at_once: bool = False
    ) -> None:
        both = (("stems", word_features), ("pieces", piece_features))
        # Held here, so that the knowledge after the next edit can take it over.
        self._kept = [
            count_kept(texts, features, cache_dir, name, at_once=at_once) for name, features in both
        ]
        self._parts = [
            SparseTexts(kept.counted, features)
            for kept, (_, features) in zip(self._kept, both, strict=True)
        ]

    def cosines(self, readings: Sequence[str]) -> Floats:
        """Return how like the ``readings`` of a question each text is on the average, 0 to 1."""
        both = [part.cosines(part.vector(readings)) for part in self._parts]
        return (both[0] + both[1]) / 2

    def cosines_of(self, row: int) -> Floats:
        """Return how like the text at ``row`` each text is."""
        both = [part.cosines(part.row(row)) for part in self._parts]
        return (both[0] + both[1]) / 2

    def gram(self, rows: NDArray[np.intp]) -> Floats:
        """Return how like each other the texts at ``rows`` are."""
        return (self._parts[0].gram(rows) + self._parts[1].gram(rows)) / 2
