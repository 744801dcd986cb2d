"""The vectors of the examples, kept from one start to the next: only new texts are encoded."""

from collections.abc import Mapping, Sequence
from hashlib import sha256
from pathlib import Path
from typing import Protocol

import numpy as np
from numpy.typing import NDArray

from knowledge.kept import keep, read_kept

Rows = NDArray[np.float32]


class Encoder(Protocol):
    """Turns texts into vectors of length 1, one row each; `SentenceEncoder` is one."""

    def encode(self, texts: list[str]) -> Rows:
        """Return one row a text."""

    def words(self) -> Mapping[str, float]:
        """Return words of any language, with how common they are: higher is commoner."""


def encode_kept(texts: Sequence[str], encoder: Encoder, cache_dir: Path | None, name: str) -> Rows:
    """Return one row a text; those of texts seen at the last start are read from the cache.

    ``name`` tells this set of texts from others in the same directory.
    """
    if cache_dir is None:
        return encoder.encode(list(texts))
    kind = f"{type(encoder).__module__}.{type(encoder).__qualname__}"
    path = cache_dir / f"{name}-{kind}.npz"
    names = [sha256(text.encode("utf-8", "replace")).hexdigest() for text in texts]
    known = read_kept(path, _read) or {}
    new = [place for place, name in enumerate(names) if name not in known]
    if new:
        fresh = encoder.encode([texts[place] for place in new])
        known |= {names[place]: row for place, row in zip(new, fresh, strict=True)}
    rows = np.array([known[name] for name in names], np.float32)
    if new:
        keep(path, lambda file: np.savez(file, names=np.array(names), rows=rows))
    return rows


def _read(path: Path) -> dict[str, Rows]:
    with path.open("rb") as opened, np.load(opened, allow_pickle=False) as file:
        return dict(zip(file["names"].tolist(), file["rows"], strict=True))
