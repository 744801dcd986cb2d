"""Numbers with half of their digits are read as they were written."""

import numpy as np

from knowledge.halves import in_full


def test_every_finite_number_is_the_same() -> None:
    every = np.arange(1 << 16, dtype=np.uint16).view(np.float16)
    rows = every[np.isfinite(every)].reshape(-1, 2)

    found = in_full(rows)

    assert found.dtype == np.float32
    assert np.array_equal(found, rows.astype(np.float32))


def test_numbers_in_full_are_copied() -> None:
    rows = np.ones((2, 3), np.float32)

    in_full(rows)[0] = 0

    assert rows.all()
