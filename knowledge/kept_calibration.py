"""The calibration of the last start, as long as neither the knowledge nor the engine changed."""

from collections.abc import Callable, Iterable
from hashlib import sha256
from pathlib import Path
from typing import NamedTuple

import numpy as np

from knowledge.calibration import UNMEASURED, Calibration
from knowledge.kept import engine, keep, read_kept

_FILE = "calibration.npz"


class Measured(NamedTuple):
    """A ``calibration``; ``is_own``: of just this knowledge, and not that of another."""

    calibration: Calibration
    is_own: bool


def calibrate_once(
    about: Iterable[object],
    cache_dir: Path | None,
    calibrate: Callable[[], Calibration],
    *,
    at_once: bool = False,
) -> Measured:
    """Return what ``calibrate`` returned for the same ``about`` before, or call it.

    ``at_once`` takes what it returned last, whatever that was about, or what is usual: a word
    changed in an entry changes it little, and making it takes a quarter of a minute.
    """
    if cache_dir is None:
        return Measured(UNMEASURED, is_own=False) if at_once else Measured(calibrate(), is_own=True)
    path = cache_dir / _FILE
    key = _key(about)
    last = read_kept(path, lambda file: _read(file, key))
    if last and last.is_own:
        return last
    if at_once:
        return last or Measured(UNMEASURED, is_own=False)
    made = calibrate()
    arrays = {"mean": made.mean, "spread": made.spread, "weights": made.weights}
    marks = {"engine": np.array(engine()), "about": np.array(key)}
    keep(path, lambda file: np.savez(file, allow_pickle=False, **marks, **arrays))
    return Measured(made, is_own=True)


def _key(about: Iterable[object]) -> str:
    # Part by part: as one text it takes ten megabytes.
    digest = sha256()
    for part in about:
        digest.update(repr(part).encode("utf-8", "replace") + b"\0")
    return digest.hexdigest()


def _read(path: Path, about: str) -> Measured | None:
    with path.open("rb") as opened, np.load(opened, allow_pickle=False) as file:
        if str(file["engine"]) != engine():
            return None
        calibration = Calibration(file["mean"], file["spread"], file["weights"])
        return Measured(calibration, is_own=str(file["about"]) == about)
