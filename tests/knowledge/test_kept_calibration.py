"""A calibration is made once for the same knowledge."""

from pathlib import Path

import numpy as np
import pytest

from knowledge import kept_calibration
from knowledge.calibration import UNMEASURED, Calibration
from knowledge.kept_calibration import calibrate_once


class Counted:
    def __init__(self) -> None:
        self.times = 0

    def __call__(self) -> Calibration:
        self.times += 1
        return Calibration(np.zeros(2), np.ones(2), np.array([self.times, 1.0, 1.0]))


def test_is_made_once_for_the_same_knowledge(tmp_path: Path) -> None:
    counted = Counted()

    first, second = (calibrate_once("knowledge", tmp_path, counted) for _ in range(2))

    assert counted.times == 1
    assert first.is_own
    assert second.is_own
    assert np.array_equal(first.calibration.weights, second.calibration.weights)


def test_is_made_anew_when_the_knowledge_changes(tmp_path: Path) -> None:
    counted = Counted()

    calibrate_once("knowledge", tmp_path, counted)
    calibrate_once("other knowledge", tmp_path, counted)

    assert counted.times == 2


def test_is_made_anew_when_the_file_is_damaged(tmp_path: Path) -> None:
    counted = Counted()
    calibrate_once("knowledge", tmp_path, counted)
    [path] = tmp_path.iterdir()
    path.write_bytes(b"PK")

    calibrate_once("knowledge", tmp_path, counted)

    assert counted.times == 2


def test_is_made_every_time_without_a_cache() -> None:
    counted = Counted()

    calibrate_once("knowledge", None, counted)
    calibrate_once("knowledge", None, counted)

    assert counted.times == 2


def test_what_may_not_wait_takes_the_usual_one_until_one_was_measured(tmp_path: Path) -> None:
    counted = Counted()
    assert calibrate_once("knowledge", tmp_path, counted, at_once=True) == (UNMEASURED, False)
    assert counted.times == 0

    calibrate_once("knowledge", tmp_path, counted)
    found = calibrate_once("other knowledge", tmp_path, counted, at_once=True)
    assert (counted.times, found.calibration.weights[0], found.is_own) == (1, 1, False)

    found = calibrate_once("other knowledge", tmp_path, counted)
    assert (counted.times, found.calibration.weights[0], found.is_own) == (2, 2, True)

    again = calibrate_once("other knowledge", tmp_path, counted, at_once=True)
    assert (counted.times, again.calibration.weights[0], again.is_own) == (2, 2, True)


def test_another_version_of_the_engine_never_takes_the_last_one(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    counted = Counted()
    calibrate_once("knowledge", tmp_path, counted)
    monkeypatch.setattr(kept_calibration, "engine", lambda: "newer")

    assert calibrate_once("knowledge", tmp_path, counted, at_once=True) == (UNMEASURED, False)
