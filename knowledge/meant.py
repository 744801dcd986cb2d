"""Which word was meant by one that nobody here uses: itself, or one with nearly its letters."""

from collections.abc import Callable, Collection, Sequence
from dataclasses import dataclass
from functools import cached_property

import numpy as np

from knowledge.common_words import CommonWords
from knowledge.like_letters import LikeLetters
from knowledge.marks import mark
from knowledge.slip_signs import WEIGHTS, as_typed, of_another
from knowledge.sparse import Floats
from knowledge.text import Token

_MOST = 2
_VERY_SHORT = 3


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
        heard: Callable[[str, str], bool],
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

    def guess(self, before: str, token: Token, after: str) -> Guess:
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

    def is_like_ours(self, before: str, token: Token, after: str) -> bool:
        """Whether a word of ours, one mistake away from ``token``, has been heard beside these.

        It takes a sixth of what a guess does.
        """
        near = (word for word, distance in self._ours_alike.near(token.folded, 1) if distance)
        return any(self._heard(before, word) or self._heard(word, after) for word in near)

    def choices(self, before: str, token: Token, after: str) -> tuple[list[str], Floats]:
        """Return the words that may be meant, ``token`` first, and their signs, one row each."""
        typed = token.folded
        most = _MOST if len(typed) > _VERY_SHORT else 1
        near = [(word, distance) for word, distance in self._known.near(typed, most) if distance]
        words = [typed, *(word for word, _ in near)]
        often = self._how_often(words)
        signs = [as_typed(token, often[0], is_right=self._is_right(typed))]
        for (word, distance), common in zip(near, often[1:], strict=True):
            signs.append(of_another(typed, word, distance, common))
        beside = [
            one._replace(
                ours=word in self._ours,
                heard_after=self._heard(before, word),
                heard_before=self._heard(word, after),
                name=token.is_capitalised and word in self._names,
            )
            for word, one in zip(words, signs, strict=True)
        ]
        return words, np.array(beside, float)

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
