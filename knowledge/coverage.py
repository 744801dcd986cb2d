"""How much of what a question is about an entry speaks of, in the same words or in near ones."""

import math
from collections.abc import Sequence

import numpy as np
from numpy.typing import NDArray

from knowledge.counted import spans, starts_of
from knowledge.family import Family
from knowledge.features import spoken_terms
from knowledge.gloss import Gloss
from knowledge.text import fold, stem
from knowledge.usage import Usage

# Two words with nothing in common lie under the first, two words for one thing near the second.
_NOTHING_ALIKE = 0.45
_SAME = 0.85
_MOST_REMEMBERED = 512

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
        self._gloss = gloss
        self.is_by_meaning = gloss is not None  # words count that only mean the same
        self._remembered: dict[str, NDArray[np.floating]] = {}

    def rarity(self, word: str) -> float:
        """Return how much ``word`` (folded) tells: the more, the fewer families use it."""
        whole = 1 + len(self._families)
        users = len(self._usage.families(stem(fold(word))))
        return math.log(whole / users) if users else math.log(whole) + 1

    def of(self, subject: Subject, label: int, left_out: str | None = None) -> float:
        """Return the share, 0 to 1, of ``subject`` that family ``label`` speaks of.

        Each part of the subject is given in one spelling or several. The words of the family's own
        example ``left_out`` count as if that had not been written.
        """
        if left_out is None:
            return float(self.shares(subject, [label])[0])
        minus = set(spoken_terms(left_out))
        total = covered = 0.0
        for spellings in subject:
            weight = self._weight(spellings)
            total += weight
            covered += weight * max(self._without(word, label, minus) for word in spellings)
        return covered / total if total else 1.0

    def shares(self, subject: Subject, labels: Sequence[int]) -> Shares:
        """Return the same of each of these families: of a few of them that takes least."""
        weights = np.array([self._weight(spellings) for spellings in subject])
        if not weights.sum():
            return np.ones(len(labels))
        words = list(dict.fromkeys(word for spellings in subject for word in spellings))
        spoken = dict(zip(words, self._spoken(words, np.array(labels, np.intp)), strict=True))
        best = [np.max([spoken[word] for word in spellings], axis=0) for spellings in subject]
        covered: Shares = weights @ np.array(best) / weights.sum()
        return covered

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

    def _spoken(self, words: Sequence[str], labels: NDArray[np.intp]) -> Shares:
        """Return for each word and family how much of it the family speaks of, 0 to 1."""
        spoken = self._near(words, labels)
        for shares, word in zip(spoken, words, strict=True):
            users = self._usage.families(stem(fold(word)))
            places = np.searchsorted(users, labels)
            is_user = places < len(users)
            is_user[is_user] = users[places[is_user]] == labels[is_user]
            shares[is_user] = 1.0
        return spoken

    def _near(self, words: Sequence[str], labels: NDArray[np.intp]) -> Shares:
        """Return for each word and family how near a word of the family comes to it, 0 to 1."""
        near = np.zeros((len(words), len(labels)))
        starts = self._column_starts[labels]
        lengths = self._column_starts[labels + 1] - starts
        has_near = np.flatnonzero(lengths)
        if self._gloss is not None and len(has_near):
            # What is copied stands together when each row is a word of ours.
            likeness = np.ascontiguousarray(self._likeness(self._gloss, words).T)
            of_families = likeness.take(self._all_columns[spans(starts, lengths)], axis=0)
            first = starts_of(lengths[has_near])[:-1]
            nearest = np.maximum.reduceat(of_families, first, axis=0).T
            near[:, has_near] = _sameness(nearest.astype(np.float64))
        return near

    def _likeness(self, gloss: Gloss, words: Sequence[str]) -> NDArray[np.floating]:
        """Return for each word how like each of ours it is; the last few are remembered."""
        known = {word: self._remembered[word] for word in words if word in self._remembered}
        if new := [word for word in words if word not in known]:
            known |= zip(new, gloss.likeness(new), strict=True)
        if len(self._remembered) > _MOST_REMEMBERED:
            self._remembered = {}
        self._remembered |= known
        return np.array([known[word] for word in words])

    def _without(self, word: str, label: int, minus: set[str]) -> float:
        """Return how much of ``word`` a family speaks of without one use of the terms ``minus``."""
        if self._stays(stem(fold(word)), label, minus):
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
