"""The vectors of the examples, kept from one start to the next: only new texts are encoded."""

from collections.abc import Mapping, Sequence
from dataclasses import dataclass, replace
from pathlib import Path
from typing import Any, Protocol
from weakref import WeakValueDictionary

import numpy as np
from numpy.typing import NDArray

from knowledge.kept import keep, read_kept
from knowledge.marks import Marks, marks_of, places_of

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


@dataclass(frozen=True, slots=True, eq=False, weakref_slot=True)
class KeptRows:
    """Of each text its mark in ``names`` and its vector in ``rows``.

    ``probe`` is what the encoder that made them makes of a certain text.
    """

    names: Marks
    rows: NDArray[Any]
    probe: Rows


# By their files; they are forgotten with the knowledge that uses them.
_IN_USE: WeakValueDictionary[Path, KeptRows] = WeakValueDictionary()


def encode_kept(
    texts: Sequence[str],
    encoder: Encoder,
    cache_dir: Path | None,
    name: str,
    *,
    at_once: bool = False,
    dtype: type[np.floating] = np.float32,
) -> KeptRows:
    """Return one row a text; those of texts seen at starts before are read from the cache.

    ``name`` tells this set of texts from others in the same directory, ``dtype`` how many digits
    are needed. A probe tells whether the encoder is still the one that made them. ``at_once``
    takes over what is in use, and does not wait for a few to be written.
    """
    names = marks_of(tuple(texts))
    probe = encoder.encode([_PROBE])
    none = KeptRows(names[:0], probe[:0].astype(dtype), probe)
    if cache_dir is None:
        return _completed(none, names, texts, encoder)
    path = cache_dir / f"{name}.npz"
    kept = _IN_USE.get(path) if at_once else None
    if kept is None or not _is_by(kept, probe) or _number_new(kept, names) > FEW:
        kept = read_kept(path, _read)
    if kept is None or not _is_by(kept, probe):
        kept = none
    is_as_kept = kept.rows.dtype == dtype
    if not is_as_kept:
        kept = replace(kept, rows=kept.rows.astype(dtype))
    found = _completed(kept, names, texts, encoder)
    if _number_new(kept, names) > (FEW if at_once else 0) or not (is_as_kept or at_once):
        others = np.flatnonzero(places_of(kept.names, names) < 0)[:_MOST_OTHERS]
        marks = np.append(names, kept.names[others])
        rows = np.vstack([found.rows, kept.rows[others]])
        keep(path, lambda file: np.savez(file, names=marks, rows=rows, probe=probe))
    _IN_USE[path] = found
    return found


def _is_by(kept: KeptRows, probe: Rows) -> bool:
    return kept.probe.shape == probe.shape and np.allclose(kept.probe, probe, atol=_NEAR)


def _number_new(kept: KeptRows, names: Marks) -> int:
    return int((places_of(names, kept.names) < 0).sum())


def _completed(kept: KeptRows, names: Marks, texts: Sequence[str], encoder: Encoder) -> KeptRows:
    """Return the rows of ``names`` from ``kept``, and of those that it lacks from ``encoder``."""
    if np.array_equal(kept.names, names):
        return kept
    places = places_of(names, kept.names)
    rows = taken(kept.rows, places)
    if new := np.flatnonzero(places < 0).tolist():
        rows[new] = encoder.encode([texts[place] for place in new])
    return KeptRows(names, rows, kept.probe)


def taken(rows: NDArray[Any], places: NDArray[np.intp]) -> NDArray[Any]:
    """Return the rows at ``places``; where that is -1 something is to be filled in."""
    if not len(rows):
        return np.empty((len(places), *rows.shape[1:]), rows.dtype)
    return rows.take(places, axis=0, mode="clip")


def _read(path: Path) -> KeptRows:
    with path.open("rb") as opened, np.load(opened, allow_pickle=False) as file:
        return KeptRows(file["names"], file["rows"], file["probe"])
