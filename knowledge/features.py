"""What two texts are compared by: stems, pairs of stems, and pieces of words."""

from collections.abc import Iterator
from functools import lru_cache
from itertools import pairwise

from knowledge.text import is_han, stem, tokens

_SHORTEST_PIECE = 2
_LONGEST_PIECE = 5


def terms(text: str) -> list[str]:
    """Return the stems of ``text`` in order; Chinese gives its single characters."""
    found: list[str] = []
    for token in tokens(text):
        if is_han(token.folded):
            found.extend(token.folded)
        else:
            found.append(stem(token.folded))
    return found


def spoken_terms(text: str) -> list[str]:
    """Return what ``text`` speaks of in its own language: stems; Chinese gives pairs of characters.

    A single Chinese character is part of too many words to tell anything.
    """
    found: list[str] = []
    for token in tokens(text):
        if is_han(token.folded):
            found.extend(han_pairs(token.folded))
        else:
            found.append(stem(token.folded))
    return found


def han_pairs(run: str) -> list[str]:
    """Return the neighbouring characters of a run of Chinese, two by two."""
    return [one + other for one, other in pairwise(run)] or [run]


def word_features(text: str) -> Iterator[str]:
    """Yield the stems and the pairs of neighbouring stems."""
    found = terms(text)
    yield from found
    for one, other in pairwise(found):
        yield f"{one} {other}"


def piece_features(text: str) -> Iterator[str]:
    """Yield the pieces of two to five letters that each word consists of."""
    for token in tokens(text):
        yield from _pieces(token.folded)


@lru_cache(maxsize=32768)
def _pieces(word: str) -> tuple[str, ...]:
    framed = f"^{word}$"
    return tuple(
        framed[start : start + length]
        for length in range(_SHORTEST_PIECE, _LONGEST_PIECE + 1)
        for start in range(len(framed) - length + 1)
    )
