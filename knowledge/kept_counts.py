"""The features of the examples, kept from one start to the next: only new texts are counted."""

from collections.abc import Sequence
from dataclasses import dataclass, fields
from pathlib import Path
from weakref import WeakValueDictionary

import numpy as np

from knowledge.counted import Counted, Features, count
from knowledge.kept import engine, keep, read_kept
from knowledge.marks import Marks, marks_of, places_of, told_apart
from knowledge.recounted import gathered
from knowledge.vectors import FEW


@dataclass(frozen=True, slots=True, eq=False, weakref_slot=True)
class KeptCounts:
    """The features ``counted`` in the texts of the marks ``names``."""

    names: Marks
    counted: Counted


# By their files; they are forgotten with the knowledge that uses them.
_IN_USE: WeakValueDictionary[Path, KeptCounts] = WeakValueDictionary()


def count_kept(
    texts: Sequence[str],
    features: Features,
    cache_dir: Path | None,
    name: str,
    *,
    at_once: bool = False,
) -> KeptCounts:
    """Return the same as `count`; texts seen at the last start are read from the cache.

    ``name`` tells these ``features`` from others in the same directory. ``at_once`` takes over
    what is in use, and does not wait for a few to be written.
    """
    # What stands in two entries is to be found in the order in which it stands.
    names = told_apart(marks_of(tuple(texts)))
    if cache_dir is None:
        return KeptCounts(names, count(texts, features))
    path = cache_dir / f"{name}.npz"
    kept = _IN_USE.get(path) if at_once else None
    if kept is None or _number_new(names, kept) > FEW:
        kept = read_kept(path, _read)
    found = _completed(kept, names, texts, features)
    if kept is not found and not (kept and at_once and _number_new(names, kept) <= FEW):
        arrays = {field.name: getattr(found.counted, field.name) for field in fields(Counted)}
        marks = {"engine": np.array(engine()), "names": names}
        keep(path, lambda file: np.savez(file, allow_pickle=False, **marks, **arrays))
    _IN_USE[path] = found
    return found


def _number_new(names: Marks, kept: KeptCounts) -> int:
    return int((places_of(names, kept.names) < 0).sum())


def _completed(
    kept: KeptCounts | None, names: Marks, texts: Sequence[str], features: Features
) -> KeptCounts:
    if kept is None:
        return KeptCounts(names, count(texts, features))
    if np.array_equal(kept.names, names):
        return kept
    places = places_of(names, kept.names)
    new = np.flatnonzero(places < 0)
    places[new] = len(kept.names) + np.arange(len(new))
    counted = count([texts[place] for place in new.tolist()], features)
    return KeptCounts(names, gathered(kept.counted, counted, places))


def _read(path: Path) -> KeptCounts | None:
    with path.open("rb") as opened, np.load(opened, allow_pickle=False) as file:
        if str(file["engine"]) != engine():
            return None
        return KeptCounts(file["names"], Counted(*(file[field.name] for field in fields(Counted))))
