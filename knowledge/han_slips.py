"""Slips in Chinese, where no space tells words apart: put right by the stretches that people write.

A character left out, put in, swapped or mistaken breaks many short stretches around it. Where one
change gives back most of what was broken, that was meant; a strange word has no such change.
"""

import re
from collections import defaultdict
from collections.abc import Collection, Iterator, Mapping, Sequence
from functools import cached_property
from itertools import pairwise

import numpy as np
from numpy.typing import NDArray

from knowledge.marks import Marks, substring_marks
from knowledge.text import Token, is_han, tokens
from knowledge.wording import BEGIN, END

_OTHER = re.compile(r"[^\u3400-\u9fff]+")
_GAP = "#"  # stands for all that is not Chinese
_BREAK = "\n"
_LONGEST = 4
_LEAST = 6  # stretches that nobody has written, fewer than before
_MOST = 2  # slips in a question
_LONGEST_TEXT = 300  # characters; in a longer one a slip hides little, and looking takes long
_AROUND = 3  # characters to either side: a stretch that is changed reaches no further
# Another number is another question; no slip is seen in one.
_KEPT = frozenset("一二三四五六七八九十百千零两" + _GAP + BEGIN + END)

_WARMING = "\u6e29\u6696"

# Where what is taken away begins and ends, and what is put in its place.
_Change = tuple[int, int, str]


class HanSlips:
    """Knows how people write Chinese by ``texts``; looks at them when first asked."""

    def __init__(self, texts: Sequence[str]) -> None:
        self._texts = texts

    def warm_up(self) -> None:
        """Look at the texts."""
        self.put_right(_WARMING)

    def put_right(self, text: str) -> dict[Token, str]:
        """Return the runs of Chinese in ``text`` that hold a slip, each as it was meant."""
        if len(text) > _LONGEST_TEXT:
            return {}
        typed = line = _line(text)
        for _ in range(_MOST):
            line = self._mended(line)
        if line == typed:
            return {}
        runs = [token for token in tokens(text) if is_han(token.written)]
        meant = [run for run in _OTHER.split(line) if run]
        return {run: one for run, one in zip(runs, meant, strict=True) if run.written != one}

    def _mended(self, line: str) -> str:
        """Return ``line`` with the one change that gives back most, if any is worth it."""
        changes = list(self._changes(line))
        before = [line[max(0, start - _AROUND) : end + _AROUND] for start, end, _ in changes]
        after = [
            line[max(0, start - _AROUND) : start] + put + line[end : end + _AROUND]
            for start, end, put in changes
        ]
        gained = self._unheard(before) - self._unheard(after)
        if not changes or gained.max() < _LEAST:
            return line
        start, end, put = changes[int(gained.argmax())]
        return line[:start] + put + line[end:]

    def _changes(self, line: str) -> Iterator[_Change]:
        """Yield what undoes one slip; only what has stood beside its neighbours is put in."""
        is_heard = self._are_heard(substring_marks(line, 3)[-1])
        for at, (one, other) in enumerate(pairwise(line)):
            for put in self._between(one, other):
                yield at + 1, at + 1, put
            if not at or one == _GAP:
                continue
            if other not in (_GAP, END, one):
                yield at, at + 2, other + one
            if one in _KEPT:
                continue
            for put in self._between(line[at - 1], other):
                if put != one:
                    yield at, at + 1, put
            is_alone = line[at - 1] in _KEPT and other in _KEPT
            is_at_home = is_heard[max(0, at - 2) : at + 1].any()  # as in "为什么" between others
            if one == other or not (is_alone or is_at_home):
                yield at, at + 1, ""

    def _between(self, one: str, other: str) -> Collection[str]:
        return (self._after.get(one, _NONE) & self._before.get(other, _NONE)) - _KEPT

    def _unheard(self, pieces: Sequence[str]) -> NDArray[np.intp]:
        """Return for each of ``pieces`` how many stretches of it nobody has written."""
        joined = _BREAK.join(pieces)
        is_break = np.array([char == _BREAK for char in joined], bool)
        piece = np.cumsum(is_break)
        counts = np.zeros(len(pieces), np.intp)
        for less, marks in enumerate(substring_marks(joined, _LONGEST)[1:], 1):
            start = piece[: len(marks)]
            is_whole = (start == piece[less:]) & ~is_break[: len(marks)]
            is_strange = is_whole & ~self._are_heard(marks)
            counts += np.bincount(start[is_strange], minlength=len(pieces))
        return counts

    def _are_heard(self, marks: Marks) -> NDArray[np.bool_]:
        if not len(self._heard):
            return np.zeros(len(marks), bool)
        places = np.minimum(np.searchsorted(self._heard, marks), len(self._heard) - 1)
        found: NDArray[np.bool_] = self._heard[places] == marks
        return found

    @cached_property
    def _lines(self) -> Sequence[str]:
        return [_line(text) for text in self._texts]

    @cached_property
    def _heard(self) -> Marks:
        marks = substring_marks(_BREAK.join(self._lines), _LONGEST)[1:]
        return np.unique(np.concatenate([np.zeros(0, np.uint64), *marks]))

    @cached_property
    def _after(self) -> Mapping[str, set[str]]:
        return _beside(pair for line in self._lines for pair in pairwise(line))

    @cached_property
    def _before(self) -> Mapping[str, set[str]]:
        return _beside((other, one) for line in self._lines for one, other in pairwise(line))


_NONE: set[str] = set()


def _beside(pairs: Iterator[tuple[str, str]]) -> Mapping[str, set[str]]:
    found: dict[str, set[str]] = defaultdict(set)
    for one, other in pairs:
        found[one].add(other)
    return found


def _line(text: str) -> str:
    return BEGIN + _OTHER.sub(_GAP, text) + END
