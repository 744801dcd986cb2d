"""Repairs typing mistakes with the words of the knowledge base, and leaves right words alone."""

from collections.abc import Collection

from knowledge.language import DEFAULT
from knowledge.nearest import nearest
from knowledge.right_words import RightWords
from knowledge.text import Token, tokens
from knowledge.vocabulary import Vocabulary

_SHORTEST = 6


class Spelling:
    """Knows how the words of ``vocabulary`` are written.

    ``others`` and the ``right_words`` of English are right too.
    """

    def __init__(
        self, vocabulary: Vocabulary, others: Collection[str], right_words: RightWords
    ) -> None:
        self._vocabulary = vocabulary
        self._others = others
        self._right_words = right_words
        self._words = [
            word for word in vocabulary.counts if len(word) >= _SHORTEST - 1 and word.isalpha()
        ]

    def repair(self, text: str, leave: list[tuple[int, int]]) -> str:
        """Return ``text`` with mistyped words put right, except in the spans ``leave``."""
        repaired = text
        for token in reversed(tokens(text)):
            if any(start <= token.start < end for start, end in leave):
                continue
            if better := self._better(token):
                repaired = repaired[: token.start] + better + repaired[token.end :]
        return repaired

    def _better(self, token: Token) -> str | None:
        word = token.folded
        if token.is_acronym or not word.isalpha() or self._vocabulary.knows(word):
            return None
        if word in self._others or self._right_words.has(word, DEFAULT):
            return None
        near = nearest(word, self._words, shortest=_SHORTEST)
        if near is None:
            return None
        # A name may be mistyped by a letter; further away it is somebody else's name.
        if token.is_capitalised and token.start and near.distance > 1:
            return None
        return max(near.words, key=lambda known: self._vocabulary.counts[known])
