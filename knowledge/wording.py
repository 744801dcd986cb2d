"""Which words the texts of a language use, how they are written, and beside which others."""

from collections import Counter, defaultdict
from collections.abc import Iterable, Mapping, Sequence
from dataclasses import dataclass
from itertools import pairwise

import numpy as np
from numpy.typing import NDArray

from knowledge.text import fold_word, written_words

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
    written = [
        word
        for text in texts
        for line in text.splitlines()
        for word in (BEGIN, *written_words(line), END)
    ]
    words = list(map(fold_word, written))
    counts = Counter(words)
    del counts[BEGIN], counts[END]
    pairs = np.fromiter(map(hash, pairwise(words)), np.int64)
    forms: dict[str, Counter[str]] = defaultdict(Counter)
    for form, count in Counter(written).items():
        if form != (word := fold_word(form)):
            forms[word][form] = count
    by_length: dict[int, list[str]] = defaultdict(list)
    for word in counts:
        if word.isalpha():
            by_length[len(word)].append(word)
    mostly = {
        word: form
        for word, found in forms.items()
        for form, count in found.most_common(1)
        if count * 2 >= counts[word]
    }
    return Wording(counts, np.unique(pairs), by_length, mostly)
