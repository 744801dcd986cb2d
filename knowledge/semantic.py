"""How like two texts are in meaning, across languages, by the vectors of a sentence encoder."""

from collections.abc import Sequence
from pathlib import Path

import numpy as np
from numpy.typing import NDArray

from knowledge.halves import in_full
from knowledge.shortened import shorten
from knowledge.sparse import Floats
from knowledge.vectors import Encoder, Rows, encode_kept

# Twelve times as many as have a vote.
_CONSIDERED = 1536


class SemanticKernel:
    """Compares a question with each of ``texts`` by what they mean."""

    def __init__(
        self,
        texts: Sequence[str],
        encoder: Encoder,
        cache_dir: Path | None = None,
        *,
        at_once: bool = False,
    ) -> None:
        self._encoder = encoder
        # Half of the digits tell enough.
        self._kept = encode_kept(
            texts, encoder, cache_dir, name="examples", at_once=at_once, dtype=np.float16
        )
        self._short = shorten(self._kept, cache_dir, "axes", _CONSIDERED)
        # What is compared in full every time is kept with all digits: few rows.
        compared = self._kept.rows if self._short is None else self._kept.rows[:0]
        self._rows: Rows = in_full(compared)

    def cosines(self, readings: Sequence[str]) -> Floats:
        """Return how like the ``readings`` of a question each text is on the average, at most 1.

        Of many texts those that are far from it are compared only roughly.
        """
        return self._with(self._encoder.encode(list(readings)).mean(axis=0))

    def cosines_of(self, row: int) -> Floats:
        """Return how like the text at ``row`` each text is."""
        return self._with(self._at(np.array([row]))[0])

    def gram(self, rows: NDArray[np.intp]) -> Floats:
        """Return how like each other the texts at ``rows`` are."""
        chosen = self._at(rows) if self._short else self._rows[rows]
        gram: Floats = chosen @ chosen.T
        return gram

    def _at(self, rows: NDArray[np.intp]) -> Rows:
        return in_full(self._kept.rows[rows])

    def _with(self, vector: NDArray[np.float32]) -> Floats:
        if self._short is not None:
            return self._short.cosines(vector)
        cosines: Floats = self._rows @ vector
        return cosines
