"""How often each of many texts has each feature, in a few flat arrays."""

from collections.abc import Callable, Sequence
from dataclasses import dataclass

import numpy as np
from numpy.typing import NDArray

from knowledge.marks import Marks

Features = Callable[[str], Marks]
Starts = NDArray[np.int64]
Often = NDArray[np.uint8]
MOST = 255


@dataclass(frozen=True, slots=True)
class Counted:
    """Text ``n`` has the features ``marks[columns[starts[n]:starts[n + 1]]]``, and ``often`` says
    how many times it has each of them. ``marks`` are distinct and in order.

    The same by feature: ``owners`` are the texts that have it, ``owner_often`` says how many times
    each of them does, and from ``owner_starts[c]`` on stand those of feature ``c``.
    """

    marks: Marks
    starts: Starts
    columns: NDArray[np.int32]
    often: Often
    owner_starts: Starts
    owners: NDArray[np.int32]
    owner_often: Often

    def marks_at(self, rows: NDArray[np.intp]) -> tuple[Starts, Marks, Often]:
        """Return of the texts at ``rows`` how many features each has, and which, how often."""
        lengths = self.starts[rows + 1] - self.starts[rows]
        places = spans(self.starts[rows], lengths)
        return lengths, self.marks[self.columns[places]], self.often[places]


def count(texts: Sequence[str], features: Features) -> Counted:
    """Count the ``features`` of each text, up to 255 times."""
    counted = [np.unique(features(text), return_counts=True) for text in texts]
    return _make(
        np.array([len(found) for found, _ in counted], np.int64),
        np.concatenate([np.zeros(0, np.uint64), *(found for found, _ in counted)]),
        np.concatenate([np.zeros(0, np.int64), *(often for _, often in counted)]),
    )


def gathered(one: Counted, other: Counted, rows: NDArray[np.intp]) -> Counted:
    """Return the texts at ``rows``; those of ``other`` are numbered after those of ``one``."""
    size = len(one.starts) - 1
    is_one = rows < size
    lengths = np.zeros(len(rows), np.int64)
    lengths[is_one], old, old_often = one.marks_at(rows[is_one])
    lengths[~is_one], new, new_often = other.marks_at(rows[~is_one] - size)
    from_one = np.repeat(is_one, lengths)
    marks, often = np.zeros(len(from_one), np.uint64), np.zeros(len(from_one), np.uint8)
    marks[from_one], marks[~from_one] = old, new
    often[from_one], often[~from_one] = old_often, new_often
    return _make(lengths, marks, often)


def spans(starts: Starts, lengths: Starts) -> Starts:
    """Return the places ``start, start + 1, …`` of each span, one span after the other."""
    ends = np.cumsum(lengths)
    begins = np.repeat(starts - ends + lengths, lengths)
    return begins + np.arange(len(begins))


def _make(lengths: Starts, marks: Marks, often: Starts | Often) -> Counted:
    distinct, found = np.unique(marks, return_inverse=True)
    columns = found.astype(np.int32)
    often = np.minimum(often, MOST).astype(np.uint8)
    order = np.argsort(columns, kind="stable")
    owners = np.repeat(np.arange(len(lengths), dtype=np.int32), lengths)
    spread = np.bincount(columns, minlength=len(distinct))
    return Counted(
        distinct, _starts(lengths), columns, often, _starts(spread), owners[order], often[order]
    )


def _starts(lengths: Starts) -> Starts:
    return np.concatenate([np.zeros(1, np.int64), np.cumsum(lengths)])
