"""Long rows in a quarter of their length: enough to tell which are worth comparing in full.

A question is compared with 13,000 examples, and reading all of their 512 numbers takes longer than
anything else. Along the directions in which the rows differ most, 128 numbers say nearly the same.
"""

from pathlib import Path

import numpy as np
from numpy.typing import NDArray

from knowledge.kept import keep, read_kept
from knowledge.vectors import Rows

_LENGTH = 128
# Of fewer rows all can be compared in full as fast.
_FEWEST = 4096
_SAMPLE = 2048
# Directions found for other rows serve as long as they tell nearly as much of these.
_AS_MUCH = 0.97


class ShortenedRows:
    """Compares ``rows`` with a vector, in full only the ``considered`` that seem nearest.

    They are kept with half of their digits, which tell enough, in half of the memory.
    """

    def __init__(self, rows: Rows, axes: Rows, considered: int) -> None:
        self._rows = rows.astype(np.float16)
        self._axes = axes
        self._short: Rows = rows @ axes
        self._considered = considered

    def cosines(self, vector: NDArray[np.float32]) -> Rows:
        """Return ``rows @ vector``, roughly where that is small."""
        cosines: Rows = self._short @ (vector @ self._axes)
        near = np.argpartition(cosines, -self._considered)[-self._considered :]
        cosines[near] = self.at(near) @ vector
        return cosines

    def at(self, places: NDArray[np.intp]) -> Rows:
        """Return the rows at ``places`` in full."""
        return self._rows[places].astype(np.float32)


def shorten(rows: Rows, cache_dir: Path | None, name: str, considered: int) -> ShortenedRows | None:
    """Return ``rows`` shortened, None where they are few; the directions are kept by ``name``."""
    if len(rows) < max(_FEWEST, considered) or rows.shape[1] <= _LENGTH:
        return None
    sample = rows[:: max(1, len(rows) // _SAMPLE)]
    path = cache_dir / f"{name}.npz" if cache_dir else None
    kept = read_kept(path, _read) if path else None
    if kept and kept[0].shape == (rows.shape[1], _LENGTH):
        axes, told = kept
        if _told(sample, axes) >= _AS_MUCH * told:
            return ShortenedRows(rows, axes, considered)
    axes = np.ascontiguousarray(np.linalg.eigh(sample.T @ sample)[1][:, -_LENGTH:])
    if path:
        keep(path, lambda file: np.savez(file, axes=axes, told=np.array(_told(sample, axes))))
    return ShortenedRows(rows, axes, considered)


def _told(sample: Rows, axes: Rows) -> float:
    """Return which share of the rows' lengths the ``axes`` keep."""
    return float(np.square(sample @ axes).sum() / np.square(sample).sum())


def _read(path: Path) -> tuple[Rows, float]:
    with path.open("rb") as opened, np.load(opened, allow_pickle=False) as file:
        return file["axes"], float(file["told"])
