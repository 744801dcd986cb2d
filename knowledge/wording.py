"""Which words the texts of a language use, how they are written, and beside which others."""

from collections import Counter, defaultdict
from collections.abc import Iterable, Mapping, Sequence
from dataclasses import dataclass
from itertools import pairwise

import numpy as np
from numpy.typing import NDArray

from knowledge.text import tokens

# What stands before the first word of a text and after its last.
BEGIN, END = "^", "$"


@dataclass(frozen=True, slots=True)
class Wording:
    """The words (folded) of many texts: ``counts``, neighbours, and words by their length.

    Of neighbours only a number is kept: there are a quarter of a million.
    """

    counts: Mapping[str, int]
    _pairs: NDArray[np.int64]
    _by_length: Mapping[int, Sequence[str]]
    _written: Mapping[str, str]

    def heard(self, one: str, other: str) -> bool:
        """Whether ``other`` has followed ``one`` in a text."""
        mark = hash((one, other))
        place = int(np.searchsorted(self._pairs, mark))
        return place < len(self._pairs) and bool(self._pairs[place] == mark)

    def of_length(self, length: int) -> Sequence[str]:
        """Return the words of so many letters."""
        return self._by_length.get(length, ())

    def written(self, word: str) -> str:
        """Return ``word`` as it is mostly written, with accents and capitals."""
        return self._written.get(word, word)


def wording_of(texts: Iterable[str]) -> Wording:
    """Return how ``texts`` are worded."""
    counts: Counter[str] = Counter()
    pairs: list[int] = []
    forms: dict[str, Counter[str]] = defaultdict(Counter)
    for line in (line for text in texts for line in text.splitlines()):
        words = tokens(line)
        for token in words:
            counts[token.folded] += 1
            if token.written != token.folded:
                forms[token.folded][token.written] += 1
        pairs.extend(map(hash, pairwise((BEGIN, *(token.folded for token in words), END))))
    by_length: dict[int, list[str]] = defaultdict(list)
    for word in counts:
        if word.isalpha():
            by_length[len(word)].append(word)
    written = {
        word: form
        for word, found in forms.items()
        for form, count in found.most_common(1)
        if count * 2 >= counts[word]
    }
    return Wording(counts, np.unique(np.array(pairs, np.int64)), by_length, written)
