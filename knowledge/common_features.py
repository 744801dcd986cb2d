"""The features that many texts have, one bit a text: read faster than the numbers of the texts."""

import numpy as np
from numpy.typing import NDArray

from knowledge.counted import Counted, spans, starts_of

# A feature of fewer texts than one in so many is added up faster text by text.
_ONE_IN = 16
_BITS = 8
# So many bytes of each feature at a time stay where the processor has them at hand.
_BLOCK = 2048

Columns = NDArray[np.int32]
Weights = NDArray[np.floating]


class CommonFeatures:
    """Knows which texts of ``counted`` have the features that many of them have.

    ``times`` says what a feature counts for that stands in a text so many times.
    """

    def __init__(self, counted: Counted, times: Weights) -> None:
        self._size = size = len(counted.starts) - 1
        spread = np.diff(counted.owner_starts)
        common = np.flatnonzero(spread * _ONE_IN > size)
        self._row_of = np.full(len(spread), -1, np.int32)
        self._row_of[common] = np.arange(len(common))
        self._bits = np.zeros((len(common), -(-size // _BITS)), np.uint8)
        # Those that have it more than once stand apart, with what they have to be given more.
        owners, more = [counted.owners[:0]], [times[:0]]
        for row, column in enumerate(common.tolist()):
            start, end = counted.owner_starts[column : column + 2]
            has = np.zeros(size, np.bool_)
            has[counted.owners[start:end]] = True
            self._bits[row] = np.packbits(has)
            again = start + np.flatnonzero(counted.owner_often[start:end] > 1)
            owners.append(counted.owners[again])
            more.append(times[counted.owner_often[again]] - 1)
        self._starts = starts_of(np.array([len(one) for one in owners[1:]], np.int64))
        self._owners = np.concatenate(owners)
        self._more = np.concatenate(more)

    def holds(self, columns: Columns) -> NDArray[np.bool_]:
        """Return which of the features ``columns`` are among them."""
        is_common: NDArray[np.bool_] = self._row_of[columns] >= 0
        return is_common

    def sums(self, columns: Columns, weights: Weights) -> NDArray[np.float64]:
        """Return of each text the sum of the ``weights`` of those ``columns`` that it has.

        All ``columns`` must be among the common ones.
        """
        rows = self._row_of[columns]
        bits = self._bits[rows]
        once = np.zeros(bits.shape[1] * _BITS, np.float32)
        for start in range(0, bits.shape[1] if len(rows) else 0, _BLOCK):
            has = np.unpackbits(bits[:, start : start + _BLOCK], axis=1)
            place = start * _BITS
            once[place : place + has.shape[1]] = weights @ has.astype(np.float32)
        lengths = self._starts[rows + 1] - self._starts[rows]
        places = spans(self._starts[rows], lengths)
        more = np.repeat(weights, lengths) * self._more[places]
        sums: NDArray[np.float64] = once[: self._size] + np.bincount(
            self._owners[places], more, self._size
        )
        return sums
