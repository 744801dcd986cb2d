"""Numbers of 64 bits that take the place of pieces of text: a tenth of the memory of a string."""

from functools import lru_cache
from hashlib import blake2b

import numpy as np
from numpy.typing import NDArray

Marks = NDArray[np.uint64]

# Any odd number with no pattern in its bits: two of a million pieces do not meet by chance.
_BASE = np.uint64(0x9E3779B97F4A7C15)


def mark(text: str) -> int:
    """Return the mark of a whole ``text``."""
    return int.from_bytes(blake2b(text.encode("utf-8", "replace"), digest_size=8).digest())


@lru_cache(maxsize=2)
def marks_of(texts: tuple[str, ...]) -> Marks:
    """Return the mark of each text; remembered by these texts, since several parts ask for them."""
    marks = np.fromiter(map(mark, texts), np.uint64, len(texts))
    marks.setflags(write=False)
    return marks


def told_apart(marks: Marks) -> Marks:
    """Return ``marks`` with another one in place of each that has stood before."""
    order = np.argsort(marks, kind="stable")
    ordered = marks[order]
    is_first = np.append(True, ordered[1:] != ordered[:-1])[: len(marks)]
    numbers = np.arange(len(marks))
    times = numbers - np.maximum.accumulate(np.where(is_first, numbers, 0))
    found = np.empty_like(marks)
    found[order] = ordered + times.astype(np.uint64) * _BASE
    return found


def places_of(wanted: Marks, known: Marks) -> NDArray[np.intp]:
    """Return where in ``known`` each of ``wanted`` stands, -1 where it does not."""
    if not len(known):
        return np.full(len(wanted), -1, np.intp)
    order = np.argsort(known, kind="stable")
    places = order[np.minimum(np.searchsorted(known, wanted, sorter=order), len(known) - 1)]
    return np.where(known[places] == wanted, places, -1)


def substring_marks(text: str, longest: int) -> list[Marks]:
    """Return the marks of all substrings of ``text`` by their length, beginning with length 1.

    Those of one length are in the order in which they stand. A substring has the same mark in
    whatever text it is found; they are other marks than those of `mark`.
    """
    codes = np.frombuffer(text.encode("utf-32-le", "surrogatepass"), np.uint32).astype(np.uint64)
    codes += np.uint64(1)  # a character of code 0 in front must make a difference
    found = [codes * _BASE]
    for length in range(2, min(longest, len(codes)) + 1):
        found.append((found[-1][:-1] + codes[length - 1 :]) * _BASE)
    return found
