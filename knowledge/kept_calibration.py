"""The calibration of the last start, as long as neither the knowledge nor the engine changed."""

from collections.abc import Callable, Iterable
from hashlib import sha256
from pathlib import Path

import numpy as np

from knowledge.calibration import UNMEASURED, Calibration
from knowledge.kept import engine, keep, read_kept

_FILE = "calibration.npz"


def calibrate_once(
    about: Iterable[object],
    cache_dir: Path | None,
    calibrate: Callable[[], Calibration],
    *,
    at_once: bool = False,
) -> Calibration:
    """Return what ``calibrate`` returned for the same ``about`` before, or call it.

    ``at_once`` takes what it returned last, whatever that was about, or what is usual: a word
    changed in an entry changes it little, and making it takes a quarter of a minute.
    """
    if cache_dir is None:
        return UNMEASURED if at_once else calibrate()
    path = cache_dir / _FILE
    if at_once:
        return read_kept(path, lambda file: _read(file, None)) or UNMEASURED
    key = _key(about)
    kept = read_kept(path, lambda file: _read(file, key))
    if kept is None:
        kept = calibrate()
        arrays = {"mean": kept.mean, "spread": kept.spread, "weights": kept.weights}
        marks = {"engine": np.array(engine()), "about": np.array(key)}
        keep(path, lambda file: np.savez(file, allow_pickle=False, **marks, **arrays))
    return kept


def _key(about: Iterable[object]) -> str:
    # Part by part: as one text it takes ten megabytes.
    digest = sha256()
    for part in about:
        digest.update(repr(part).encode("utf-8", "replace") + b"\0")
    return digest.hexdigest()


def _read(path: Path, about: str | None) -> Calibration | None:
    with path.open("rb") as opened, np.load(opened, allow_pickle=False) as file:
        if str(file["engine"]) != engine() or about not in (None, str(file["about"])):
            return None
        return Calibration(file["mean"], file["spread"], file["weights"])
