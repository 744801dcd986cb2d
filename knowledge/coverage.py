"""How much of what a question is about an entry speaks of, in the same words or in near ones."""

import math
from collections import defaultdict
from collections.abc import Sequence
from functools import lru_cache

import numpy as np

from knowledge.family import Family
from knowledge.features import spoken_terms
from knowledge.gloss import Gloss
from knowledge.text import stem

# Two words with nothing in common lie under the first, two words for one thing near the second.
_NOTHING_ALIKE = 0.45
_SAME = 0.85
_MOST_REMEMBERED = 2048


class Coverage:
    """Weighs the words of a question: those that few of the ``families`` use count most."""

    def __init__(self, families: Sequence[Family], gloss: Gloss | None = None) -> None:
        self._families = families
        spread: dict[str, int] = defaultdict(int)
        for family in families:
            for term in family.stems:
                spread[term] += 1
        whole = 1 + len(families)
        self._rarity = {term: math.log(whole / count) for term, count in spread.items()}
        self._unseen = math.log(whole) + 1
        self._stems = [stem(word) for word in gloss.words] if gloss else []
        columns = defaultdict(list)
        for column, mark in enumerate(self._stems):
            columns[mark].append(column)
        self._columns = [
            np.array([column for mark in family.stems for column in columns.get(mark, ())], np.intp)
            for family in families
        ]
        self._likeness = lru_cache(_MOST_REMEMBERED)(gloss.likeness) if gloss else None

    def rarity(self, word: str) -> float:
        """Return how much ``word`` (folded) tells: the more, the fewer families use it."""
        return self._rarity.get(stem(word), self._unseen)

    def of(
        self, subject: Sequence[Sequence[str]], label: int, left_out: str | None = None
    ) -> float:
        """Return the share, 0 to 1, of ``subject`` that family ``label`` speaks of.

        Each part of the subject is given in one spelling or several. The words of the family's own
        example ``left_out`` count as if that had not been written.
        """
        minus = set(spoken_terms(left_out)) if left_out else set()
        total = covered = 0.0
        for spellings in subject:
            weight = min(self.rarity(word) for word in spellings)
            total += weight
            covered += weight * max(self._covered(word, label, minus) for word in spellings)
        return covered / total if total else 1.0

    def _covered(self, word: str, label: int, minus: set[str]) -> float:
        family, mark = self._families[label], stem(word)
        if family.stems[mark] - (mark in minus) > 0:
            return 1.0
        columns = self._columns[label]
        if minus:
            columns = columns[[self._stays(int(column), label, minus) for column in columns]]
        if self._likeness is None or not len(columns):
            return 0.0
        likeness = float(self._likeness(word)[columns].max())
        return min(max((likeness - _NOTHING_ALIKE) / (_SAME - _NOTHING_ALIKE), 0.0), 1.0)

    def _stays(self, column: int, label: int, minus: set[str]) -> bool:
        mark = self._stems[column]
        return self._families[label].stems[mark] - (mark in minus) > 0
