"""Shortened rows say what the whole ones say of what is near."""

from pathlib import Path

import numpy as np
import pytest

from knowledge.marks import marks_of
from knowledge.shortened import ShortenedRows, shorten
from knowledge.vectors import KeptRows, Rows

WIDTH = 160


def some_rows(count: int, seed: int = 0, spread: float = 1.0) -> Rows:
    """Rows of length 1 that differ less and less from one direction to the next."""
    rows = np.random.default_rng(seed).standard_normal((count, WIDTH)).astype(np.float32)
    rows *= np.exp(-spread * np.arange(WIDTH, dtype=np.float32) / 40)
    found: Rows = rows / np.linalg.norm(rows, axis=1, keepdims=True)
    return found


def kept(rows: Rows) -> KeptRows:
    return KeptRows(marks_of(tuple(map(str, rows[:, 0]))), rows, rows[:1])


def shortened(rows: Rows, cache_dir: Path | None = None) -> ShortenedRows:
    short = shorten(kept(rows), cache_dir, "axes", 200)
    assert short is not None
    return short


def test_the_nearest_rows_are_compared_in_full() -> None:
    rows = some_rows(5000)
    whole = rows @ rows[17]

    found = shortened(rows).cosines(rows[17])

    nearest = np.argsort(-whole)[:100]
    assert found[nearest] == pytest.approx(whole[nearest], abs=1e-3)
    assert found[np.argsort(-whole)[1500:]].max() < whole[nearest].min()


def test_those_that_are_far_are_compared_roughly() -> None:
    rows = some_rows(5000)

    assert shortened(rows).cosines(rows[17]) == pytest.approx(rows @ rows[17], abs=0.1)


def test_few_rows_are_left_as_they_are() -> None:
    assert shorten(kept(some_rows(1000)), None, "axes", 200) is None


def test_directions_are_kept_while_they_fit(tmp_path: Path) -> None:
    rows = some_rows(5000)
    shortened(rows, tmp_path)
    [path] = tmp_path.iterdir()
    before = path.read_bytes()

    found = shortened(rows[:4500], tmp_path).cosines(rows[3])

    assert path.read_bytes() == before
    assert int(found.argmax()) == 3


def test_directions_that_fit_no_more_are_found_anew(tmp_path: Path) -> None:
    shortened(some_rows(5000), tmp_path)
    [path] = tmp_path.iterdir()
    before = path.read_bytes()
    others = np.ascontiguousarray(some_rows(5000)[:, ::-1])

    found = shortened(others, tmp_path).cosines(others[3])

    assert path.read_bytes() != before
    assert int(found.argmax()) == 3


def test_what_is_in_use_is_taken_over(tmp_path: Path) -> None:
    rows, others = some_rows(5000), some_rows(5000, seed=1)
    before = shortened(rows, tmp_path)
    moved = np.vstack([rows[7:], others[:3], rows[:2]])

    found = shortened(moved, tmp_path)

    [path] = tmp_path.iterdir()
    anew = ShortenedRows(kept(moved), np.load(path)["axes"], 200)
    # What is just as far as the last that is considered may be compared in full or not.
    assert np.isclose(found.cosines(rows[1]), anew.cosines(rows[1]), atol=1e-5).mean() > 0.999
    assert before.cosines(rows[3]).argmax() == 3
    assert int(found.cosines(others[2]).argmax()) == 4995
    assert int(found.cosines(rows[1]).argmax()) == 4997
