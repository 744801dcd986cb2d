"""Words that have nearly the same letters: only they can be a mistake or two apart."""

from collections.abc import Mapping, Sequence
from functools import cache

import numpy as np
from numpy.typing import NDArray

# A letter that is put in, left out or swapped for another touches so many of the bits of a word.
_BITS_A_MISTAKE = 2
_LETTERS = 26

Bits = NDArray[np.uint64]


class LikeLetters:
    """Knows words of the letters a to z ``by_length``."""

    def __init__(self, by_length: Mapping[int, Sequence[str]]) -> None:
        self._by_length = by_length
        self._bits = cache(lambda length: _bits(by_length[length]))

    def words(self, word: str, length: int, mistakes: int) -> list[str]:
        """Return the words of this ``length`` that ``word`` may stand for.

        All that are so many ``mistakes`` away are among them, in their order.
        """
        known = self._by_length.get(length)
        if not known:
            return []
        differing = np.bitwise_count(self._bits(length) ^ np.uint64(_bits_of(word)))
        likely = np.flatnonzero(differing <= mistakes * _BITS_A_MISTAKE)
        return [known[place] for place in likely.tolist()]


def _bits(words: Sequence[str]) -> Bits:
    """Return of each word, all of one length, which letters it has, and which of them twice."""
    codes = np.frombuffer("".join(words).encode("ascii"), np.uint8).reshape(len(words), -1)
    once = np.zeros(len(words), np.uint64)
    twice = np.zeros(len(words), np.uint64)
    for column in (codes - ord("a")).T.astype(np.uint64):
        letter = np.uint64(1) << column
        twice |= once & letter
        once |= letter
    return once | (twice << np.uint64(_LETTERS))


def _bits_of(word: str) -> int:
    """Return the same of one word; what is not a letter from a to z leaves no trace."""
    once = twice = 0
    for char in word:
        letter = 1 << (ord(char) - ord("a")) if "a" <= char <= "z" else 0
        twice |= once & letter
        once |= letter
    return once | twice << _LETTERS
