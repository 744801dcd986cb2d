"""The words of a question that neither we nor a dictionary know: mostly names."""

from collections.abc import Iterable

from knowledge.language import DEFAULT
from knowledge.likely_words import LikelyWords
from knowledge.text import Token, stem


def unheard(words: Iterable[Token], language: str, likely: LikelyWords) -> frozenset[str]:
    """Return their stems; what is right in English is known in a question of any language."""
    return frozenset(
        stem(token.folded)
        for token in words
        if not any(likely.is_right(token, one) for one in (language, DEFAULT))
    )
