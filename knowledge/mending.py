"""Mends whatever looks mistyped, for finding only: what a question names is read elsewhere.

`spelling` changes only what is beyond doubt, since a stranger's name must stay a stranger. To
find an entry a bold guess is better than none: no word is lost when it is wrong.
"""

from collections.abc import Mapping, Sequence
from dataclasses import dataclass, field

from rapidfuzz.distance import OSA

from knowledge.language import DEFAULT
from knowledge.likely_words import LikelyWords
from knowledge.ordinary import ORDINARY, is_ordinary
from knowledge.text import Token, tokens
from knowledge.vocabulary import Vocabulary
from knowledge.wording import BEGIN

_SHORTEST = 3
_LIKELY = 0.6
_SURE = 0.9


@dataclass(frozen=True, slots=True)
class Mended:
    """What was likely meant by words of a question, ``sure`` where none of it is in doubt.

    ``slips`` are likely and no words as they stand; of the ``other`` guesses none is.
    """

    slips: Mapping[Token, str] = field(default_factory=dict)
    other: Mapping[Token, str] = field(default_factory=dict)
    sure: bool = True

    @property
    def all(self) -> Mapping[Token, str]:
        """Return both."""
        return {**self.slips, **self.other}


class Mending:
    """Guesses with the words of ``vocabulary``, everyday English, and common ones of all English.

    What a dictionary holds is likely meant as it stands.
    """

    def __init__(self, vocabulary: Vocabulary, likely: LikelyWords) -> None:
        self._vocabulary = vocabulary
        self._likely = likely

    def warm_up(self) -> None:
        """Gather the words that may be meant: it takes as long as twenty answers."""
        self.better(tokens("warmm"))

    def better(self, words: Sequence[Token]) -> Mended:
        """Return what was likely meant by those of ``words`` that nobody here uses."""
        slips: dict[Token, str] = {}
        other: dict[Token, str] = {}
        sure, before = True, BEGIN
        for place, token in enumerate(words):
            meant = token.folded
            if self._may_be_slip(token):
                guess = self._likely.guess(words, place, before, DEFAULT)
                meant = guess.word
                is_right = self._is_word(token.folded)
                if meant == token.folded and not is_right:
                    meant = self._in_two(meant) or meant
                if meant != token.folded:
                    is_slip = not is_right and guess.probability >= _LIKELY
                    (slips if is_slip else other)[token] = meant
                    sure = sure and guess.probability >= _SURE
            before = meant
        return Mended(slips, other, sure)

    def is_ours(self, token: Token, most: int) -> bool:
        """Whether ``token``, which nobody knows, is likely one of our own words mistyped.

        It has ``most`` mistakes.
        """
        typed = token.folded
        better = self._likely.guess([token], 0, BEGIN, DEFAULT).word
        if better == typed:
            better = self._in_two(typed) or ""
        is_near = bool(better) and OSA.distance(typed, better) <= most
        return is_near and all(self._vocabulary.knows(part) for part in better.split())

    def _may_be_slip(self, token: Token) -> bool:
        word = token.folded
        is_word = word.isascii() and word.isalpha()
        if len(word) < _SHORTEST or token.is_acronym or not is_word:
            return False
        return word not in self._vocabulary.counts and word not in ORDINARY

    def _in_two(self, word: str) -> str | None:
        """Return two words that were typed without a space between them."""
        for at in range(2, len(word) - 1):
            one, other = word[:at], word[at:]
            is_split = is_ordinary(one) or is_ordinary(other)
            if is_split and self._is_word(one) and self._is_word(other):
                return f"{one} {other}"
        return None

    def _is_word(self, word: str) -> bool:
        return self._vocabulary.knows(word) or self._likely.right_words.has(word, DEFAULT)
