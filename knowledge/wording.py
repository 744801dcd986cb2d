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
    """The words (folded) of many texts: ``counts`` and neighbours.

    Of neighbours only a number is kept: there are a quarter of a million.
    """

    counts: Mapping[str, int]
    _pairs: NDArray[np.int64]
    _written: Mapping[str, str]

    def heard(self, pairs: Sequence[tuple[str, str]]) -> NDArray[np.bool_]:
        """Return of each pair whether its second word has followed its first in a text."""
        if not len(self._pairs):
            return np.zeros(len(pairs), np.bool_)
        wanted = np.fromiter(map(hash, pairs), np.int64, len(pairs))
        places = np.minimum(np.searchsorted(self._pairs, wanted), len(self._pairs) - 1)
        heard: NDArray[np.bool_] = self._pairs[places] == wanted
        return heard

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
    # The first word of a line has its capital letter from its place.
    after = ((word.lower() if last == BEGIN else word) for last, word in pairwise(written))
    for form, count in Counter(after).items():
        if form != (word := fold_word(form)):
            forms[word][form] = count
    mostly = {
        word: form
        for word, found in forms.items()
        for form, count in found.most_common(1)
        if count * 2 >= counts[word]
    }
    return Wording(counts, np.unique(pairs), mostly)
