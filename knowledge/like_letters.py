"""Words that have nearly the same letters: only they can be a mistake or two apart."""

from collections import defaultdict
from collections.abc import Iterable, Iterator, Mapping, Sequence
from functools import cached_property

import numpy as np
from numpy.typing import NDArray
from rapidfuzz import process
from rapidfuzz.distance import OSA

# A letter that is put in, left out or swapped for another touches so many of the bits of a word.
_BITS_A_MISTAKE = 2
# Letters of any alphabet, as many as a number of 64 bits can hold twice; a few share a bit.
_LETTERS = 32

Bits = NDArray[np.uint64]


class LikeLetters:
    """Knows ``words``: those of one length in a row of fixed width, a tenth of what they take."""

    def __init__(self, words: Iterable[str]) -> None:
        by_length: dict[int, list[str]] = defaultdict(list)
        for word in words:
            by_length[len(word)].append(word)
        self._of: Mapping[int, _OneLength] = {
            length: _OneLength(those) for length, those in by_length.items() if length
        }

    def warm_up(self) -> None:
        """Look at the letters of all words, as is done otherwise when first asked for."""
        for those in self._of.values():
            those.warm_up()

    def near(self, word: str, mistakes: int) -> Iterator[tuple[str, int]]:
        """Yield the words at most so many ``mistakes`` away, with how many they are.

        Two letters swapped are one mistake.
        """
        bits = _bits(np.array([word]))[0]
        for length in range(len(word) - mistakes, len(word) + mistakes + 1):
            if those := self._of.get(length):
                for found, distance, _ in process.extract(
                    word,
                    those.likely(bits, mistakes),
                    scorer=OSA.distance,
                    score_cutoff=mistakes,
                    limit=None,
                ):
                    yield found, int(distance)


class _OneLength:
    def __init__(self, words: Sequence[str]) -> None:
        self._words = np.array(words)

    def likely(self, bits: np.uint64, mistakes: int) -> list[str]:
        """Return those that a word with these ``bits`` may stand for, and a few others."""
        differing = np.bitwise_count(self._bits ^ bits)
        likely: list[str] = self._words[differing <= mistakes * _BITS_A_MISTAKE].tolist()
        return likely

    def warm_up(self) -> None:
        """Look at the letters of the words."""
        _ = self._bits

    @cached_property
    def _bits(self) -> Bits:
        return _bits(self._words)


def _bits(words: NDArray[np.str_]) -> Bits:
    """Return of each word, all of one length, which letters it has, and which of them twice."""
    codes = words.view(np.uint32).reshape(len(words), -1) % _LETTERS
    once = np.zeros(len(words), np.uint64)
    twice = np.zeros(len(words), np.uint64)
    for column in codes.T.astype(np.uint64):
        letter = np.uint64(1) << column
        twice |= once & letter
        once |= letter
    return once | (twice << np.uint64(_LETTERS))
