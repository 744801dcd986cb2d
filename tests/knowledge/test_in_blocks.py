"""Matrices in blocks give the same products as whole ones."""

import numpy as np
import pytest

from knowledge.in_blocks import InBlocks, can_be_cut, cut

CHANCE = np.random.default_rng(6)


def numbers(*shape: int) -> np.ndarray[tuple[int, ...], np.dtype[np.float32]]:
    return CHANCE.normal(size=shape).astype(np.float32)


@pytest.mark.parametrize("rows", [0, 1, 23, 24, 25, 49, 400])
def test_a_product_is_the_same_in_blocks(rows: int) -> None:
    left, right = numbers(rows, 80), numbers(80, 96)

    assert left @ InBlocks(cut(right)) == pytest.approx(left @ right, abs=1e-4)


@pytest.mark.parametrize("columns", [0, 1, 31, 32, 33])
def test_what_fills_the_last_block_is_in_no_product(columns: int) -> None:
    left, rows = numbers(3, 8), numbers(columns, 8)

    product = left @ InBlocks.of_rows(rows)

    assert product.shape == (3, columns)
    assert product == pytest.approx(left @ rows.T, abs=1e-5)


def test_rows_that_stand_apart_in_memory_are_multiplied_too() -> None:
    wide, right = numbers(30, 100), numbers(40, 64)

    assert wide[:, :40] @ InBlocks(cut(right)) == pytest.approx(wide[:, :40] @ right, abs=1e-4)


def test_only_whole_blocks_are_cut() -> None:
    assert can_be_cut(numbers(5, 64))
    assert not can_be_cut(numbers(5, 65))
    assert not can_be_cut(numbers(64))
