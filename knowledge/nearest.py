"""Mends typing mistakes: the known words that are nearest to one that nobody knows."""

from collections.abc import Sequence
from dataclasses import dataclass

from rapidfuzz import process
from rapidfuzz.distance import OSA

_MIDDLING = 6
_LONG = 8
_VERY_LONG = 14


@dataclass(frozen=True, slots=True)
class Near:
    """``words`` are equally near, ``distance`` typing mistakes away."""

    words: tuple[str, ...]
    distance: int


def allowed_mistakes(word: str) -> int:
    """Return how many mistakes a word of this length may have and still be recognised."""
    return 1 + (len(word) >= _LONG) + (len(word) >= _VERY_LONG)


def nearest(word: str, known: Sequence[str], shortest: int) -> Near | None:
    """Return the words of ``known`` with the fewest mistakes, None if there is none near enough.

    Swapped neighbours count as one mistake. Words under ``shortest`` letters are left alone.
    """
    if len(word) < shortest or not known:
        return None
    found = process.extract(
        word, known, scorer=OSA.distance, score_cutoff=allowed_mistakes(word), limit=None
    )
    # Few people mistype the first letter; a short word that begins otherwise is another.
    kept = [
        (near, int(distance))
        for near, distance, _ in found
        if len(near) >= shortest
        and (near[0] == word[0] or (distance == 1 and len(word) >= _MIDDLING))
    ]
    if not kept:
        return None
    best = min(distance for _, distance in kept)
    return Near(tuple(near for near, distance in kept if distance == best), best)
