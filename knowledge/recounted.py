"""The counts of many texts of which most were counted before: new ones are put in between."""

import numpy as np
from numpy.typing import NDArray

from knowledge.counted import Counted, Starts, arrange, numbered, starts_of
from knowledge.marks import Marks, places_of

Places = NDArray[np.intp]


def gathered(one: Counted, other: Counted, rows: Places) -> Counted:
    """Return the texts at ``rows``; those of ``other`` are numbered after those of ``one``."""
    kept = rows[rows < _size(one)]
    # Where they stand in another order than before, all there is to do is to sort.
    is_in_order = bool((np.diff(kept) > 0).all())
    return _put_in(one, other, rows) if is_in_order else _sorted_anew(one, other, rows)


def _put_in(one: Counted, other: Counted, rows: Places) -> Counted:
    """Leave everything in the order in which it stands."""
    is_one = rows < _size(one)
    is_gone = np.ones(_size(one), np.bool_)
    is_gone[rows[is_one]] = False
    gone = np.flatnonzero(is_gone)
    marks, of_one, of_other = _together(one.marks, other.marks)
    spread = np.zeros(len(marks), np.int64)
    spread[of_one] = np.diff(one.owner_starts)
    spread -= np.bincount(of_one[one.features_at(gone)[1]], minlength=len(marks))
    lengths, columns, often = other.features_at(rows[~is_one] - _size(one))
    owners = np.repeat(np.flatnonzero(~is_one).astype(np.int32), lengths)
    spread += np.bincount(of_other[columns], minlength=len(marks))

    is_used = spread > 0
    place_of = np.cumsum(is_used, dtype=np.int32) - 1
    new_lengths, new_columns, new_often = _rows(
        one, other, rows, place_of[of_one], place_of[of_other]
    )
    row_of = np.full(_size(one), -1, np.int32)
    row_of[rows[is_one]] = np.flatnonzero(is_one)
    all_owners = row_of[one.owners]
    dropped = np.flatnonzero(all_owners < 0)
    # The first of the texts from before that comes after each new one.
    after = np.append(rows[is_one], _size(one))[np.cumsum(is_one)[owners]]
    at = _insertions(one, other.marks[columns], after)
    order = np.lexsort((owners, columns))
    at = (at - np.searchsorted(dropped, at))[order]
    return Counted(
        marks[is_used],
        starts_of(new_lengths),
        new_columns,
        new_often,
        starts_of(spread[is_used]),
        numbered(np.insert(np.delete(all_owners, dropped), at, owners[order]), len(rows)),
        np.insert(np.delete(one.owner_often, dropped), at, often[order]),
    )


def _insertions(one: Counted, marks: Marks, after: Places) -> Places:
    """Return where among the owners of ``one`` those go that have ``marks`` and come before the
    texts ``after``."""
    columns = np.searchsorted(one.marks, marks)
    is_known = places_of(marks, one.marks) >= 0
    starts = one.owner_starts[columns]
    at = starts.copy()
    for place in np.flatnonzero(is_known).tolist():
        start, end = starts[place], one.owner_starts[columns[place] + 1]
        at[place] += np.searchsorted(one.owners[start:end], after[place])
    return at


def _rows(
    one: Counted,
    other: Counted,
    rows: Places,
    of_one: NDArray[np.int32],
    of_other: NDArray[np.int32],
) -> tuple[Starts, NDArray[np.int32], NDArray[np.uint8]]:
    """Return how many features the texts at ``rows`` have, which, and how often.

    The columns of ``one`` and ``other`` are renumbered.
    """
    lengths, columns, often = [], [], []
    is_one = rows < _size(one)
    breaks = np.flatnonzero((np.diff(rows) != 1) | (np.diff(is_one) != 0)) + 1
    for run in np.split(rows, breaks):
        if not len(run):
            continue
        is_old = run[0] < _size(one)
        source, renumbered = (one, of_one) if is_old else (other, of_other)
        first = int(run[0]) - (0 if is_old else _size(one))
        starts = source.starts[first : first + len(run) + 1]
        lengths.append(np.diff(starts))
        columns.append(renumbered[source.columns[starts[0] : starts[-1]]])
        often.append(source.often[starts[0] : starts[-1]])
    return (
        np.concatenate([np.zeros(0, np.int64), *lengths]),
        np.concatenate([np.zeros(0, np.int32), *columns]),
        np.concatenate([np.zeros(0, np.uint8), *often]),
    )


def _together(one: Marks, other: Marks) -> tuple[Marks, Places, Places]:
    """Return all marks in order, and where those of ``one`` and of ``other`` stand in them."""
    new = other[places_of(other, one) < 0]
    before = np.searchsorted(one, new)
    of_one = np.arange(len(one)) + np.searchsorted(before, np.arange(len(one)), side="right")
    marks = np.insert(one, before, new)
    return marks, of_one, np.searchsorted(marks, other)


def _sorted_anew(one: Counted, other: Counted, rows: Places) -> Counted:
    marks, of_one, of_other = _together(one.marks, other.marks)
    lengths, columns, often = _rows(
        one, other, rows, of_one.astype(np.int32), of_other.astype(np.int32)
    )
    is_used = np.bincount(columns, minlength=len(marks)) > 0
    places = np.cumsum(is_used, dtype=np.int32) - 1
    return arrange(lengths, marks[is_used], places[columns], often)


def _size(counted: Counted) -> int:
    return len(counted.starts) - 1
