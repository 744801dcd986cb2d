"""A matrix in blocks of a few columns, by which a few rows are multiplied in half of the time.

A library of linear algebra first rearranges a matrix, which takes longer than to multiply a dozen
rows by it. Small products it makes without: so the matrix is cut beforehand into blocks of
columns, and the rows are taken a few at a time.
"""

from typing import Any

import numpy as np
from numpy.typing import NDArray

Floats = NDArray[np.float32]

# As many columns and rows as were fastest, from 1 row to 400.
_COLUMNS = 32
_MOST_ROWS = 24
_MATRIX = 2  # dimensions


def cut(matrix: Floats) -> Floats:
    """Return ``matrix`` as blocks of columns, one after the other in memory."""
    rows, columns = matrix.shape
    blocks = matrix.reshape(rows, columns // _COLUMNS, _COLUMNS).transpose(1, 0, 2)
    return np.ascontiguousarray(blocks)


def can_be_cut(array: NDArray[Any]) -> bool:
    """Whether ``array`` is a matrix whose columns make whole blocks."""
    return array.ndim == _MATRIX and array.shape[1] % _COLUMNS == 0


class InBlocks:
    """Stands in for the matrix that was ``cut`` wherever rows are multiplied by it: ``x @ it``.

    It has as many ``columns`` as the blocks, unless fewer are given: the rest is filling.
    """

    # With this numpy leaves the multiplication to us.
    __array_ufunc__ = None

    def __init__(self, blocks: Floats, columns: int | None = None) -> None:
        self._blocks = blocks
        self._columns = len(blocks) * _COLUMNS if columns is None else columns

    @classmethod
    def of_rows(cls, rows: Floats) -> "InBlocks":
        """Return the matrix whose columns are ``rows``."""
        columns = len(rows)
        filling = np.zeros((-columns % _COLUMNS, rows.shape[1]), np.float32)
        return cls(cut(np.vstack([rows, filling]).T), columns)

    def __rmatmul__(self, rows: Floats) -> Floats:
        """Return ``rows`` @ the matrix."""
        blocks = self._blocks
        many = len(rows)
        product = np.empty((many, len(blocks), _COLUMNS), np.float32)
        by_block = product.transpose(1, 0, 2)
        step = -(-many // -(-many // _MOST_ROWS)) if many else 1
        for start in range(0, many, step):
            part = slice(start, start + step)
            np.matmul(rows[part], blocks, out=by_block[:, part])
        return product.reshape(many, len(blocks) * _COLUMNS)[:, : self._columns]
