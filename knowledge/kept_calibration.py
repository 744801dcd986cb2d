"""The calibration of the last start, as long as neither the knowledge nor the engine changed."""

from collections.abc import Callable
from hashlib import sha256
from pathlib import Path

import numpy as np

from knowledge.calibration import Calibration
from knowledge.kept import engine, keep, read_kept

_FILE = "calibration.npz"


def calibrate_once(
    about: str, cache_dir: Path | None, calibrate: Callable[[], Calibration]
) -> Calibration:
    """Return what ``calibrate`` returned for the same ``about`` before, or call it."""
    if cache_dir is None:
        return calibrate()
    path = cache_dir / _FILE
    key = sha256(f"{engine()}{about}".encode("utf-8", "replace")).hexdigest()
    kept = read_kept(path, lambda file: _read(file, key))
    if kept is None:
        kept = calibrate()
        arrays = {"mean": kept.mean, "spread": kept.spread, "weights": kept.weights}
        keep(path, lambda file: np.savez(file, allow_pickle=False, key=np.array(key), **arrays))
    return kept


def _read(path: Path, key: str) -> Calibration | None:
    with path.open("rb") as opened, np.load(opened, allow_pickle=False) as file:
        if str(file["key"]) != key:
            return None
        return Calibration(file["mean"], file["spread"], file["weights"])
