"""The largest of many numbers, found without putting all of them in order."""

import numpy as np
from numpy.typing import NDArray

# So many times as many stretches as numbers are wanted: few others are as large as the bound.
_STRETCHES = 4


def largest(numbers: NDArray[np.floating], count: int) -> NDArray[np.intp]:
    """Return where the ``count`` largest of ``numbers`` stand, in any order; all if they are fewer.

    The largest of each of many short stretches are a sample among which there are ``count`` that
    are as large as some bound; only what reaches that bound is looked at more closely.
    """
    length = len(numbers) // (count * _STRETCHES)
    candidates = np.arange(len(numbers))
    if length > 1:
        stretches = numbers[: len(numbers) // length * length].reshape(-1, length)
        highest = stretches.max(axis=1)
        bound = np.partition(highest, -count)[-count]
        candidates = np.flatnonzero(numbers >= bound)
    if len(candidates) <= count:
        return candidates
    return candidates[np.argpartition(numbers[candidates], -count)[-count:]]
