"""How like two texts are in meaning, across languages, by the vectors of a sentence encoder."""

from collections.abc import Sequence
from pathlib import Path

import numpy as np
from numpy.typing import NDArray

from knowledge.sparse import Floats
from knowledge.vectors import Encoder, encode_kept


class SemanticKernel:
    """Compares a question with each of ``texts`` by what they mean."""

    def __init__(
        self, texts: Sequence[str], encoder: Encoder, cache_dir: Path | None = None
    ) -> None:
        self._encoder = encoder
        self._rows = encode_kept(texts, encoder, cache_dir, name="examples")

    def cosines(self, readings: Sequence[str]) -> Floats:
        """Return how like the ``readings`` of a question each text is on the average, at most 1."""
        cosines: Floats = self._rows @ self._encoder.encode(list(readings)).mean(axis=0)
        return cosines

    def cosines_of(self, row: int) -> Floats:
        """Return how like the text at ``row`` each text is."""
        cosines: Floats = self._rows @ self._rows[row]
        return cosines

    def gram(self, rows: NDArray[np.intp]) -> Floats:
        """Return how like each other the texts at ``rows`` are."""
        chosen = self._rows[rows]
        gram: Floats = chosen @ chosen.T
        return gram
