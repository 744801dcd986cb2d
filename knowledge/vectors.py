"""The vectors of the examples, kept from one start to the next: only new texts are encoded."""

from collections.abc import Mapping, Sequence
from pathlib import Path
from typing import Protocol

import numpy as np
from numpy.typing import NDArray

from knowledge.kept import keep, read_kept
from knowledge.marks import Marks, marks_of

Rows = NDArray[np.float32]

_PROBE = "Who coordinates assistance, et quels sont les délais ?"
_NEAR = 1e-3
# Of texts that are not asked for now, as many are kept: they come back when an edit is undone.
_MOST_OTHERS = 40_000
FEW = 100


class Encoder(Protocol):
    """Turns texts into vectors of length 1, one row each; `SentenceEncoder` is one.

    It remembers the texts of the last few questions, so that asking again costs nothing.
    """

    def encode(self, texts: list[str]) -> Rows:
        """Return one row a text."""

    def words(self) -> Mapping[str, float]:
        """Return words of any language, with how common they are: higher is commoner."""


def encode_kept(
    texts: Sequence[str],
    encoder: Encoder,
    cache_dir: Path | None,
    name: str,
    *,
    at_once: bool = False,
) -> Rows:
    """Return one row a text; those of texts seen at starts before are read from the cache.

    ``name`` tells this set of texts from others in the same directory. A probe tells whether the
    encoder is still the one that made them. ``at_once`` does not wait for a few to be written.
    """
    if cache_dir is None:
        return encoder.encode(list(texts))
    path = cache_dir / f"{name}.npz"
    names = marks_of(list(texts))
    probe = encoder.encode([_PROBE])
    known, kept, by = read_kept(path, _read) or (names[:0], probe[:0], probe)
    if by.shape != probe.shape or not np.allclose(by, probe, atol=_NEAR):
        known, kept = names[:0], probe[:0]
    if np.array_equal(known, names):
        return kept
    row_of = {int(name): row for row, name in enumerate(known)}
    rows = np.empty((len(texts), probe.shape[1]), np.float32)
    new = [place for place, name in enumerate(names) if int(name) not in row_of]
    old = [place for place, name in enumerate(names) if int(name) in row_of]
    rows[old] = kept[[row_of[int(names[place])] for place in old]]
    if new:
        rows[new] = encoder.encode([texts[place] for place in new])
    if len(new) > (FEW if at_once else 0):
        others = np.flatnonzero(~np.isin(known, names))[:_MOST_OTHERS]
        marks, vectors = np.append(names, known[others]), np.vstack([rows, kept[others]])
        keep(path, lambda file: np.savez(file, names=marks, rows=vectors, probe=probe))
    return rows


def _read(path: Path) -> tuple[Marks, Rows, Rows]:
    with path.open("rb") as opened, np.load(opened, allow_pickle=False) as file:
        return file["names"], file["rows"], file["probe"]
