"""Long rows in a quarter of their length: enough to tell which are worth comparing in full.

A question is compared with 13,000 examples, and reading all of their 512 numbers takes longer than
anything else. Along the directions in which the rows differ most, 128 numbers say nearly the same.
"""

from pathlib import Path
from weakref import WeakValueDictionary

import numpy as np
from numpy.typing import NDArray

from knowledge.halves import in_full
from knowledge.kept import keep, read_kept
from knowledge.largest import largest
from knowledge.marks import places_of
from knowledge.vectors import KeptRows, Rows, taken

_LENGTH = 128
# Of fewer rows all can be compared in full as fast.
_FEWEST = 4096
_SAMPLE = 2048
# Directions found for other rows serve as long as they tell nearly as much of these.
_AS_MUCH = 0.97
# So many rows at a time are in memory with all of their digits.
_BLOCK = 128


class ShortenedRows:
    """Compares the rows of ``kept`` with a vector, in full only those ``considered`` nearest.

    What ``before`` has shortened along the same ``axes`` is taken over.
    """

    def __init__(
        self, kept: KeptRows, axes: Rows, considered: int, before: "ShortenedRows | None" = None
    ) -> None:
        self._kept = kept
        self._axes = axes
        self._considered = considered
        if before is None or not np.array_equal(before._axes, axes):
            self._short: Rows = np.empty((len(kept.rows), axes.shape[1]), np.float32)
            new = np.arange(len(kept.rows))
        else:
            places = places_of(kept.names, before._kept.names)
            self._short = taken(before._short, places)
            new = np.flatnonzero(places < 0)
        for start in range(0, len(new), _BLOCK):
            block = new[start : start + _BLOCK]
            self._short[block] = self.at(block) @ axes

    def cosines(self, vector: NDArray[np.float32]) -> Rows:
        """Return ``rows @ vector``, roughly where that is small."""
        cosines: Rows = self._short @ (vector @ self._axes)
        near = largest(cosines, self._considered)
        cosines[near] = self.at(near) @ vector
        return cosines

    def at(self, places: NDArray[np.intp]) -> Rows:
        """Return the rows at ``places`` in full."""
        return in_full(self._kept.rows[places])


# By the files of their directions; they are forgotten with the knowledge that uses them.
_IN_USE: WeakValueDictionary[Path, ShortenedRows] = WeakValueDictionary()


def shorten(
    kept: KeptRows, cache_dir: Path | None, name: str, considered: int
) -> ShortenedRows | None:
    """Return the rows of ``kept`` shortened, None where they are few.

    The directions are kept by ``name`` from one start to the next.
    """
    rows = kept.rows
    if len(rows) < max(_FEWEST, considered) or rows.shape[1] <= _LENGTH:
        return None
    sample = rows[:: max(1, len(rows) // _SAMPLE)].astype(np.float32)
    if cache_dir is None:
        return ShortenedRows(kept, _directions(sample), considered)
    path = cache_dir / f"{name}.npz"
    known = read_kept(path, _read)
    if known and _fits(*known, sample):
        found = ShortenedRows(kept, known[0], considered, _IN_USE.get(path))
    else:
        axes = _directions(sample)
        keep(path, lambda file: np.savez(file, axes=axes, told=np.array(_told(sample, axes))))
        found = ShortenedRows(kept, axes, considered)
    _IN_USE[path] = found
    return found


def _directions(sample: Rows) -> Rows:
    return np.ascontiguousarray(np.linalg.eigh(sample.T @ sample)[1][:, -_LENGTH:])


def _fits(axes: Rows, told: float, sample: Rows) -> bool:
    width = sample.shape[1]
    return axes.shape == (width, _LENGTH) and _told(sample, axes) >= _AS_MUCH * told


def _told(sample: Rows, axes: Rows) -> float:
    """Return which share of the rows' lengths the ``axes`` keep."""
    return float(np.square(sample @ axes).sum() / np.square(sample).sum())


def _read(path: Path) -> tuple[Rows, float]:
    with path.open("rb") as opened, np.load(opened, allow_pickle=False) as file:
        return file["axes"], float(file["told"])
