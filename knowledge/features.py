"""What two texts are compared by: stems, pairs of stems, and pieces of words."""

from functools import lru_cache
from itertools import pairwise

import numpy as np

from knowledge.marks import Marks, mark, substring_marks
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


def word_features(text: str) -> Marks:
    """Return the marks of the stems and of the pairs of neighbouring stems."""
    found = terms(text)
    pairs = [f"{one} {other}" for one, other in pairwise(found)]
    return np.array([mark(feature) for feature in (*found, *pairs)], np.uint64)


def piece_features(text: str) -> Marks:
    """Return the marks of the pieces of two to five letters that each word consists of."""
    pieces = [_pieces(token.folded) for token in tokens(text)]
    return np.concatenate([np.zeros(0, np.uint64), *pieces])


@lru_cache(maxsize=4096)
def _pieces(word: str) -> Marks:
    marks = substring_marks(f"^{word}$", _LONGEST_PIECE)
    return np.concatenate(marks[_SHORTEST_PIECE - 1 :])
