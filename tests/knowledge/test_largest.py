"""The largest of many numbers are found."""

import numpy as np
import pytest

from knowledge.largest import largest


@pytest.mark.parametrize("length", [1, 7, 8, 65, 1000, 30_001])
def test_finds_what_sorting_finds(length: int) -> None:
    numbers = np.random.default_rng(length).standard_normal(length)

    found = largest(numbers, 8)

    assert sorted(found.tolist()) == sorted(np.argsort(-numbers)[:8].tolist())


def test_those_at_the_end_count_too() -> None:
    numbers = np.zeros(1003)
    numbers[-2:] = 1

    assert set(largest(numbers, 2).tolist()) == {1001, 1002}


def test_of_equal_ones_no_more_are_taken_than_are_wanted() -> None:
    assert len(set(largest(np.ones(500), 9).tolist())) == 9


def test_what_must_not_count_is_not_among_them() -> None:
    numbers = np.full(600, -np.inf)
    numbers[100:120] = np.arange(20)

    assert sorted(largest(numbers, 20).tolist()) == list(range(100, 120))
