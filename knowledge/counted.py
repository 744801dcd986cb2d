"""How often each of many texts has each feature, in a few flat arrays."""

from collections.abc import Callable, Sequence
from dataclasses import dataclass

import numpy as np
from numpy.typing import NDArray

from knowledge.marks import Marks

Features = Callable[[str], Marks]
MOST = 255


@dataclass(frozen=True, slots=True)
class Counted:
    """Text ``n`` has the features ``marks[columns[starts[n]:starts[n + 1]]]``.

    ``often`` says how many times it has each of them; ``marks`` are distinct and in order.
    """

    marks: Marks
    starts: NDArray[np.int64]
    columns: NDArray[np.int32]
    often: NDArray[np.uint8]

    def chosen(self, rows: NDArray[np.intp]) -> "Counted":
        """Return the texts at ``rows`` in that order."""
        starts, lengths = self.starts[rows], np.diff(self.starts)[rows]
        places = spans(starts, lengths)
        return _make(lengths, self.marks[self.columns[places]], self.often[places])


def count(texts: Sequence[str], features: Features) -> Counted:
    """Count the ``features`` of each text, up to 255 times."""
    counted = [np.unique(features(text), return_counts=True) for text in texts]
    return _make(
        np.array([len(found) for found, _ in counted], np.int64),
        np.concatenate([np.zeros(0, np.uint64), *(found for found, _ in counted)]),
        np.concatenate([np.zeros(0, np.int64), *(often for _, often in counted)]),
    )


def joined(one: Counted, other: Counted) -> Counted:
    """Return the texts of both, one after the other."""
    return _make(
        np.concatenate([np.diff(one.starts), np.diff(other.starts)]),
        np.concatenate([one.marks[one.columns], other.marks[other.columns]]),
        np.concatenate([one.often, other.often]),
    )


def spans(starts: NDArray[np.int64], lengths: NDArray[np.int64]) -> NDArray[np.int64]:
    """Return the places ``start, start + 1, …`` of each span, one span after the other."""
    ends = np.cumsum(lengths)
    begins = np.repeat(starts - ends + lengths, lengths)
    return begins + np.arange(len(begins))


def _make(
    lengths: NDArray[np.int64], marks: Marks, often: NDArray[np.int64] | NDArray[np.uint8]
) -> Counted:
    distinct, columns = np.unique(marks, return_inverse=True)
    starts = np.concatenate([np.zeros(1, np.int64), np.cumsum(lengths)])
    return Counted(
        distinct, starts, columns.astype(np.int32), np.minimum(often, MOST).astype(np.uint8)
    )
