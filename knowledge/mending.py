"""Mends whatever looks mistyped, for finding only: what a question names is read elsewhere.

`spelling` changes only what is beyond doubt, since a stranger's name must stay a stranger. To
find an entry a bold guess is better than none: no word is lost when it is wrong.
"""

from collections import defaultdict
from collections.abc import Iterable, Iterator, Mapping, Sequence
from functools import cached_property

from rapidfuzz import process
from rapidfuzz.distance import OSA

from knowledge.language import DEFAULT
from knowledge.like_letters import LikeLetters
from knowledge.ordinary import ORDINARY, is_ordinary
from knowledge.right_words import RightWords
from knowledge.text import Token
from knowledge.vocabulary import BEGIN, END, Vocabulary

_SHORTEST = 3
_LONG = 8
_LONGEST = 15
_MOST = 2
# Rare words of many languages are seldom what was meant.
_COMMONEST = 40_000
_OURS, _ORDINARY, _OTHER = 0, 1, 2


class Mending:
    """Guesses with the words of ``vocabulary``, everyday English, and ``others`` by frequency.

    What the dictionary of ``right_words`` holds is no mistake.
    """

    def __init__(
        self, vocabulary: Vocabulary, others: Mapping[str, float], right_words: RightWords
    ) -> None:
        self._vocabulary = vocabulary
        self._others = others
        self._right_words = right_words

    def warm_up(self) -> None:
        """Gather the words that may be meant: it takes as long as ten answers."""
        for length in range(_SHORTEST, _LONGEST):
            self._likeliest("x" * length)

    def better(self, words: Iterable[Token]) -> dict[Token, str]:
        """Return the likeliest word, or two, for each of ``words`` that nobody knows."""
        found = {}
        for before, token, after in _with_neighbours(tuple(words)):
            if not self._is_right(token):
                better = self._fitting(before, token.folded, after) or self._in_two(token.folded)
                if better:
                    found[token] = better
        return found

    def is_ours(self, word: str, most: int | None = None) -> bool:
        """Whether ``word``, which nobody knows, is likely one of our own mistyped.

        It has ``most`` mistakes, by default as many as a word of its length may have.
        """
        better = self._likeliest(word, most) or self._in_two(word)
        if better is None:
            return False
        if not self._others:  # with no list of right words, "bake" would be a slip for "make"
            return better in self._vocabulary.counts
        return all(self._vocabulary.knows(part) for part in better.split())

    def _is_right(self, token: Token) -> bool:
        word = token.folded
        return (
            len(word) < _SHORTEST
            or token.is_acronym
            or not (word.isascii() and word.isalpha())
            or self._is_word(word)
        )

    def _is_word(self, word: str) -> bool:
        return self._vocabulary.knows(word) or self._right_words.has(word, DEFAULT)

    @cached_property
    def _known(self) -> LikeLetters:
        """The words that may be meant, made when the first question is mistyped."""
        english = self._right_words.among(filter(str.isascii, self._others), DEFAULT)
        commonest = sorted(english, key=self._others.__getitem__, reverse=True)[:_COMMONEST]
        by_length: dict[int, list[str]] = defaultdict(list)
        for word in {*self._vocabulary.counts, *ORDINARY, *commonest}:
            if len(word) > 1 and word.isascii() and word.isalpha():
                by_length[len(word)].append(word)
        return LikeLetters(by_length)

    def _likeliest(self, word: str, most: int | None = None) -> str | None:
        near = self._near(word, most or _most(word))
        ranked = [(distance, *self._rank(found), found) for found, distance in near]
        return min(ranked)[-1] if ranked else None

    def _fitting(self, before: str, word: str, after: str) -> str | None:
        """Return the likeliest word between two others: one that has stood beside either may
        have a mistake more."""
        ranked = []
        for found, distance in self._near(word, _MOST if len(word) > _SHORTEST else 1):
            beside = (before, found), (found, after)
            heard = sum(map(self._vocabulary.neighbours.__contains__, beside))
            if heard or distance <= _most(word):
                ranked.append((distance - bool(heard), -heard, *self._rank(found), found))
        return min(ranked)[-1] if ranked else None

    def _near(self, word: str, most: int) -> Iterator[tuple[str, int]]:
        for length in range(len(word) - most, len(word) + most + 1):
            likely = self._known.words(word, length, most)
            for found, distance, _ in process.extract(
                word, likely, scorer=OSA.distance, score_cutoff=most, limit=None
            ):
                yield found, int(distance)

    def _rank(self, word: str) -> tuple[int, float]:
        if count := self._vocabulary.counts.get(word):
            return _OURS, -float(count)
        return (_ORDINARY if is_ordinary(word) else _OTHER), -self._others.get(word, -99.0)

    def _in_two(self, word: str) -> str | None:
        """Return two words that were typed without a space between them."""
        for at in range(2, len(word) - 1):
            one, other = word[:at], word[at:]
            is_split = is_ordinary(one) or is_ordinary(other)
            if is_split and self._is_word(one) and self._is_word(other):
                return f"{one} {other}"
        return None


def _most(word: str) -> int:
    """Return how many mistakes a word of this length may have."""
    return _MOST if len(word) >= _LONG else 1


def _with_neighbours(words: Sequence[Token]) -> Iterator[tuple[str, Token, str]]:
    for place, token in enumerate(words):
        before = words[place - 1].folded if place else BEGIN
        after = words[place + 1].folded if place + 1 < len(words) else END
        yield before, token, after
