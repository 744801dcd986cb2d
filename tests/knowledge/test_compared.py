"""Examples that vote again are not compared again."""

import numpy as np
from numpy.typing import NDArray

from knowledge.compared import Compared
from knowledge.sparse import Floats


class Differences:
    """Says how far the numbers of rows are apart, and remembers for which rows it had to."""

    def __init__(self) -> None:
        self.asked: list[int] = []

    def __call__(self, rows: NDArray[np.intp], start: int) -> Floats:
        self.asked += rows[start:].tolist()
        apart: Floats = np.abs(rows[start:, None] - rows).astype(np.float32)
        return apart


def test_each_row_is_compared_once() -> None:
    differences = Differences()
    compared = Compared(differences)

    compared.with_each_other(np.array([7, 1, 4]))
    compared.with_each_other(np.array([4, 9, 7]))

    assert sorted(differences.asked) == [1, 4, 7, 9]


def test_rows_are_compared_in_the_order_that_is_asked_for() -> None:
    compared = Compared(Differences())
    compared.with_each_other(np.array([7, 1, 4]))

    again = compared.with_each_other(np.array([9, 4, 7, 2]))

    assert again.tolist() == [[0, 5, 2, 7], [5, 0, 3, 2], [2, 3, 0, 5], [7, 2, 5, 0]]


def test_what_was_told_does_not_change_with_what_is_made_of_it() -> None:
    compared = Compared(Differences())
    rows = np.array([3, 8])

    compared.with_each_other(rows)[:] = 100

    assert compared.with_each_other(rows).tolist() == [[0, 5], [5, 0]]
