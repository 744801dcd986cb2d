"""The features of the examples, kept from one start to the next: only new texts are counted."""

from collections.abc import Sequence
from dataclasses import fields
from pathlib import Path

import numpy as np

from knowledge.counted import Counted, Features, count, gathered
from knowledge.kept import engine, keep, read_kept
from knowledge.marks import Marks, marks_of
from knowledge.vectors import FEW


def count_kept(
    texts: Sequence[str],
    features: Features,
    cache_dir: Path | None,
    name: str,
    *,
    at_once: bool = False,
) -> Counted:
    """Return the same as `count`; texts seen at the last start are read from the cache.

    ``name`` tells these ``features`` from others in the same directory. ``at_once`` does not wait
    for a few to be written.
    """
    if cache_dir is None:
        return count(texts, features)
    path = cache_dir / f"{name}.npz"
    names = marks_of(tuple(texts))
    kept = read_kept(path, _read)
    if kept is None:
        counted = count(texts, features)
    elif np.array_equal(kept[0], names):
        return kept[1]
    else:
        counted = _counted(texts, names, features, *kept)
        if at_once and len(np.setdiff1d(names, kept[0])) <= FEW:
            return counted
    arrays = {field.name: getattr(counted, field.name) for field in fields(Counted)}
    keep(
        path,
        lambda file: np.savez(
            file, allow_pickle=False, engine=np.array(engine()), names=names, **arrays
        ),
    )
    return counted


def _counted(
    texts: Sequence[str], names: Marks, features: Features, known: Marks, kept: Counted
) -> Counted:
    row_of = {int(name): row for row, name in enumerate(known)}
    rows = [row_of.get(int(name), -1) for name in names]
    new = [text for text, row in zip(texts, rows, strict=True) if row < 0]
    fresh = iter(range(len(known), len(known) + len(new)))
    places = np.array([row if row >= 0 else next(fresh) for row in rows], np.intp)
    return gathered(kept, count(new, features), places)


def _read(path: Path) -> tuple[Marks, Counted] | None:
    with path.open("rb") as opened, np.load(opened, allow_pickle=False) as file:
        if str(file["engine"]) != engine():
            return None
        return file["names"], Counted(*(file[field.name] for field in fields(Counted)))
