"""Repairs typing mistakes in other languages than English, with the words people ask in there."""

from collections.abc import Collection, Iterable, Mapping

from knowledge.inflection import word_forms
from knowledge.language import is_small_word
from knowledge.nearest import nearest
from knowledge.right_words import RightWords
from knowledge.text import Token, is_han, tokens, word_counts, words_of

_SHORTEST = 5


class SpellingAbroad:
    """Knows the words of ``examples`` by language and of ``names``.

    ``others`` are right too, and so are the ``right_words`` of the language.
    """

    def __init__(
        self,
        examples: Mapping[str, Iterable[str]],
        names: Iterable[str],
        others: Collection[str],
        right_words: RightWords,
    ) -> None:
        self._counts = {language: word_counts(tuple(texts)) for language, texts in examples.items()}
        self._names = frozenset(word for name in names for word in words_of(name))
        self._others = others
        self._right_words = right_words
        self._words = {
            language: [
                word
                for word in dict.fromkeys((*counts, *sorted(self._names)))
                if len(word) >= _SHORTEST - 1 and word.isalpha() and not is_han(word)
            ]
            for language, counts in self._counts.items()
        }

    def repair(self, text: str, language: str) -> str:
        """Return ``text`` with mistyped words of ``language`` put right."""
        repaired = text
        for token in reversed(tokens(text)):
            if not self._is_right(token, language) and (better := self._better(token, language)):
                repaired = repaired[: token.start] + better + repaired[token.end :]
        return repaired

    def _is_right(self, token: Token, language: str) -> bool:
        if token.is_acronym or not token.folded.isalpha() or is_han(token.folded):
            return True
        known: Collection[str] = self._counts.get(language, ())
        return (
            is_small_word(token.folded)
            or token.written.lower() in self._others
            or any(
                form in known
                or form in self._others
                or form in self._names
                or self._right_words.has(form, language)
                for form in word_forms(token.folded)
            )
        )

    def _better(self, token: Token, language: str) -> str | None:
        near = nearest(token.folded, self._words.get(language, ()), shortest=_SHORTEST)
        # A name may be mistyped by a letter; further away it is somebody else's name.
        if near is None or (token.is_capitalised and token.start and near.distance > 1):
            return None
        known = self._counts[language]
        best = max(near.words, key=lambda word: known[word])
        if token.written.islower() and best not in known:  # a name begins with a capital letter
            return None
        return best.capitalize() if token.is_capitalised else best
