"""How much of what a question is about an entry speaks of, in the same words or in near ones."""

import math
from collections.abc import Sequence

import numpy as np
from numpy.typing import NDArray

from knowledge.counted import spans, starts_of
from knowledge.family import Family
from knowledge.features import spoken_terms
from knowledge.gloss import Gloss
from knowledge.text import stem
from knowledge.usage import Usage

# Two words with nothing in common lie under the first, two words for one thing near the second.
_NOTHING_ALIKE = 0.45
_SAME = 0.85
_MOST_REMEMBERED = 2048
_LATEST = 8

Shares = NDArray[np.float64]
Subject = Sequence[Sequence[str]]


class Coverage:
    """Weighs the words of a question: those that few of the ``families`` use count most."""

    def __init__(self, families: Sequence[Family], gloss: Gloss | None = None) -> None:
        self._families = families
        self._usage = usage = Usage(families)
        self._stems = [stem(word) for word in gloss.words] if gloss else []
        said = np.array([usage.numbers.get(mark, -1) for mark in self._stems], np.intp)
        columns = np.argsort(said, kind="stable")
        starts = np.searchsorted(said[columns], np.arange(len(usage.numbers) + 1))
        sizes = np.diff(starts)[usage.used]
        # The words of one family after those of the other.
        self._all_columns = columns[spans(starts[usage.used], sizes)]
        self._column_starts = starts_of(
            np.bincount(usage.by, sizes, len(families)).astype(np.int64)
        )
        self._has_near = np.flatnonzero(np.diff(self._column_starts))
        self._gloss = gloss
        self._remembered: dict[str, Shares] = {}
        self._latest: dict[tuple[tuple[str, ...], ...], Shares] = {}

    def rarity(self, word: str) -> float:
        """Return how much ``word`` (folded) tells: the more, the fewer families use it."""
        whole = 1 + len(self._families)
        users = len(self._usage.families(stem(word)))
        return math.log(whole / users) if users else math.log(whole) + 1

    def of(self, subject: Subject, label: int, left_out: str | None = None) -> float:
        """Return the share, 0 to 1, of ``subject`` that family ``label`` speaks of.

        Each part of the subject is given in one spelling or several. The words of the family's own
        example ``left_out`` count as if that had not been written.
        """
        if left_out is None:
            return float(self.shares(tuple(map(tuple, subject)))[label])
        minus = set(spoken_terms(left_out))
        total = covered = 0.0
        for spellings in subject:
            weight = self._weight(spellings)
            total += weight
            covered += weight * max(self._without(word, label, minus) for word in spellings)
        return covered / total if total else 1.0

    def shares(self, subject: tuple[tuple[str, ...], ...]) -> Shares:
        """Return the same of each family; remembered by the subject, which all are held to."""
        found = self._latest.get(subject)
        if found is None:
            found = self._shares_of(subject)
            others = self._latest if len(self._latest) < _LATEST else {}
            self._latest = {**others, subject: found}
        return found

    def unheard(self, subject: Subject) -> list[str]:
        """Return the words of ``subject`` that will have to be encoded."""
        if self._gloss is None:
            return []
        return [
            word
            for word in dict.fromkeys(word for spellings in subject for word in spellings)
            if word not in self._remembered and not self._gloss.has(word)
        ]

    def _weight(self, spellings: Sequence[str]) -> float:
        return min(self.rarity(word) for word in spellings)

    def _shares_of(self, subject: tuple[tuple[str, ...], ...]) -> Shares:
        """Return the share of ``subject`` that each family speaks of."""
        weights = np.array([self._weight(spellings) for spellings in subject])
        if not weights.sum():
            return np.ones(len(self._families))
        shares = self._shares([word for spellings in subject for word in spellings])
        best = [np.max([shares[word] for word in spellings], axis=0) for spellings in subject]
        covered: Shares = weights @ np.array(best) / weights.sum()
        return covered

    def _shares(self, words: Sequence[str]) -> dict[str, Shares]:
        """Return of each word how much of it each family speaks of; new ones are compared at once,
        since that takes hardly longer than a single one."""
        known = {word: self._remembered[word] for word in words if word in self._remembered}
        if new := [word for word in dict.fromkeys(words) if word not in known]:
            near = self._near(new)
            for word, shares in zip(new, near, strict=True):
                shares[self._usage.families(stem(word))] = 1.0
                known[word] = shares
        if len(self._remembered) > _MOST_REMEMBERED:
            self._remembered = {}
        self._remembered |= known
        return known

    def _near(self, words: Sequence[str]) -> Shares:
        """Return for each word and family how near a word of the family comes to it, 0 to 1."""
        near = np.zeros((len(words), len(self._families)))
        if self._gloss is not None and len(self._all_columns):
            starts = self._column_starts[self._has_near]
            # What is copied stands together when each row is a word of ours.
            likeness = np.ascontiguousarray(self._gloss.likeness(words).T)
            of_families = likeness.take(self._all_columns, axis=0)
            near[:, self._has_near] = _sameness(
                np.maximum.reduceat(of_families, starts, axis=0).T.astype(np.float64)
            )
        return near

    def _without(self, word: str, label: int, minus: set[str]) -> float:
        """Return how much of ``word`` a family speaks of without one use of the terms ``minus``."""
        if self._stays(stem(word), label, minus):
            return 1.0
        start, end = self._column_starts[label], self._column_starts[label + 1]
        columns = [
            column
            for column in self._all_columns[start:end].tolist()
            if self._stays(self._stems[column], label, minus)
        ]
        if self._gloss is None or not columns:
            return 0.0
        return float(_sameness(self._gloss.likeness([word])[0, columns].max(keepdims=True))[0])

    def _stays(self, term: str, label: int, minus: set[str]) -> bool:
        return self._families[label].stems[term] - (term in minus) > 0


def _sameness(likeness: NDArray[np.floating]) -> Shares:
    shares: Shares = np.clip((likeness - _NOTHING_ALIKE) / (_SAME - _NOTHING_ALIKE), 0.0, 1.0)
    return shares
