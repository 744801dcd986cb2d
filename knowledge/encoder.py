"""Sentence vectors in sixteen languages, from a model that comes with its weights."""

from collections.abc import Mapping
from pathlib import Path
from threading import Lock
from typing import Any

import numpy as np
from numpy.typing import NDArray

_MOST_REMEMBERED = 2048
_FEW = 128  # texts that belong to one question


class SentenceEncoder:
    """The multilingual Universal Sentence Encoder, loaded when it is first used.

    Unpacking it takes over a second and much memory, so what it unpacks to is kept in
    ``cache_dir``, and most of it is read from there only where it is needed.
    """

    def __init__(self, cache_dir: Path | None = None) -> None:
        self._cache_dir = cache_dir
        self._loading = Lock()
        self._loaded: Any = None
        self._remembered: dict[str, NDArray[np.float32]] = {}

    def encode(self, texts: list[str]) -> NDArray[np.float32]:
        """Return one row of length 1 a text.

        Several parts of the engine ask for the same sentences and words of a question; the last
        few are remembered.
        """
        if not 0 < len(texts) <= _FEW:
            return self._encode(texts)
        remembered = self._remembered
        if new := [text for text in dict.fromkeys(texts) if text not in remembered]:
            if len(remembered) > _MOST_REMEMBERED:
                remembered = {text: remembered[text] for text in texts if text in remembered}
            remembered = remembered | dict(zip(new, self._encode(new), strict=True))
            self._remembered = remembered
        return np.array([remembered[text] for text in texts])

    def _encode(self, texts: list[str]) -> NDArray[np.float32]:
        # Half a character cannot be written in UTF-8, which the library asks for.
        whole = [text.encode("utf-8", "replace").decode() for text in texts]
        rows: NDArray[np.float32] = self._model().encode(whole)
        return rows

    def words(self) -> Mapping[str, float]:
        """Return the words that the encoder learned as a whole, with how common they are."""
        words: Mapping[str, float] = self._model().sp.words()
        return words

    def _model(self) -> Any:
        # Imported here: who only reads entries or dates need not load a model.
        from knowledge.model import load_model

        with self._loading:
            if self._loaded is None:
                self._loaded = load_model(self._cache_dir)
            return self._loaded
