"""Which word was meant by one that nobody here uses: itself, or one with nearly its letters."""

from collections.abc import Callable, Collection, Sequence
from dataclasses import dataclass
from functools import cached_property, lru_cache

import numpy as np
from numpy.typing import NDArray

from knowledge.common_words import CommonWords
from knowledge.like_letters import LikeLetters
from knowledge.marks import mark
from knowledge.slip_signs import WEIGHTS, as_typed, column, of_others
from knowledge.sparse import Floats
from knowledge.text import Token

_MOST = 2
_VERY_SHORT = 3
_MOST_REMEMBERED = 64


@dataclass(frozen=True, slots=True)
class Guess:
    """The likeliest ``word``, and how likely it is among all that come into question.

    ``as_typed`` is how likely the typed word is, ``other`` the likeliest that was not typed,
    ``is_plain`` whether it is likelier than all the rest together.
    """

    word: str
    probability: float
    as_typed: float
    other: str | None
    is_plain: bool


class Meant:
    """Guesses by the words that are ``ours``, ``heard`` beside each other, and ``common`` ones."""

    def __init__(
        self,
        ours: Collection[str],
        heard: Callable[[Sequence[tuple[str, str]]], NDArray[np.bool_]],
        common: CommonWords,
        names: Collection[str],
        is_right: Callable[[str], bool],
    ) -> None:
        self._ours = ours
        self._names = names
        self._heard = heard
        self._is_right = is_right
        words: list[str] = common.words.tolist()
        marks = np.fromiter(map(mark, words), np.uint64, len(words))
        order = np.argsort(marks)
        self._marks, self._often = marks[order], common.often[order]
        self._known = LikeLetters({*filter(_may_be_meant, ours), *words})

        # A question is read several times.
        self.guess = lru_cache(maxsize=_MOST_REMEMBERED)(self._guess)

    def warm_up(self) -> None:
        """Look at the letters of all words that may be meant."""
        self._known.warm_up()
        self._ours_alike.warm_up()

    def _guess(self, before: str, token: Token, after: str) -> Guess:
        """Return what was meant by ``token`` between two words, all folded."""
        words, signs = self.choices(before, token, after)
        scores = signs @ np.array(WEIGHTS)
        likely = np.exp(scores - scores.max())
        likely /= likely.sum()
        best = int(likely.argmax())
        if len(words) == 1:
            return Guess(words[0], 1.0, 1.0, None, is_plain=False)
        other = 1 + int(likely[1:].argmax())
        is_plain = bool(likely[other] * 2 > likely[1:].sum())
        return Guess(words[best], float(likely[best]), float(likely[0]), words[other], is_plain)

    def likeliest(self, before: str, token: Token, after: str) -> list[str]:
        """Return the words other than ``token`` that may be meant by it, likeliest first."""
        words, signs = self.choices(before, token, after)
        scores = signs[1:] @ np.array(WEIGHTS)
        return [words[1 + place] for place in np.argsort(-scores)]

    def is_like_ours(self, before: str, token: Token, after: str) -> bool:
        """Whether a word of ours, one mistake away from ``token``, has been heard beside these.

        It takes less time than a guess.
        """
        near = [word for word, distance in self._ours_alike.near(token.folded, 1) if distance]
        beside = [pair for word in near for pair in ((before, word), (word, after))]
        return bool(self._heard(beside).any())

    def choices(self, before: str, token: Token, after: str) -> tuple[list[str], Floats]:
        """Return the words that may be meant, ``token`` first, and their signs, one row each."""
        typed = token.folded
        is_right = self._is_right(typed)
        # Of 2,299 right words none was likelier meant as one that is two mistakes away.
        most = 1 if is_right or len(typed) <= _VERY_SHORT else _MOST
        near = {word: far for word, far in self._known.near(typed, most) if far}
        words = [typed, *near]
        often = self._how_often(words)
        own = as_typed(token, often[0], is_right=is_right)
        signs = np.vstack([own, of_others(typed, [*near], [*near.values()], often[1:])])
        signs[:, column("ours")] = [word in self._ours for word in words]
        signs[:, column("heard_after")] = self._heard([(before, word) for word in words])
        signs[:, column("heard_before")] = self._heard([(word, after) for word in words])
        if token.is_capitalised:
            signs[:, column("name")] = [word in self._names for word in words]
        return words, signs

    @cached_property
    def _ours_alike(self) -> LikeLetters:
        return LikeLetters(filter(_may_be_meant, self._ours))

    def _how_often(self, words: Sequence[str]) -> list[float]:
        if not len(self._marks):
            return [0.0] * len(words)
        wanted = np.fromiter(map(mark, words), np.uint64, len(words))
        places = np.minimum(np.searchsorted(self._marks, wanted), len(self._marks) - 1)
        often: list[float] = np.where(
            self._marks[places] == wanted, self._often[places], 0
        ).tolist()
        return often


def _may_be_meant(word: str) -> bool:
    return len(word) > 1 and word.isalpha()
