"""Finds the passages that speak of all that a question names, or none."""

from collections.abc import Collection, Sequence
from dataclasses import dataclass

import numpy as np
from numpy.typing import NDArray

from knowledge.documents.postings import Postings
from knowledge.documents.segment import Segment
from knowledge.documents.wanted import Wanted

_SCALE = 127.0
_LEXICAL_SHARE = 0.35  # next to meaning, as in the finder of entries
_CONSIDERED = 200
# Nearer than this share of passages that have nothing to do with it: more than chance.
_CHANCE = 0.95
_SAMPLE = 400
_TELLING = 3  # words that seldom stand together in a sentence that does not answer
_FEWEST_SUBJECTS = 2  # that seldom meet in a passage on another matter
_FEWEST = 100  # comparisons that tell anything
# For documents with fewer. A lower one quotes more by chance, a higher one less of what is right.
_USUAL = 0.15


@dataclass(frozen=True, slots=True)
class Place:
    """A passage by the place of its document in the index and its own in the document."""

    document: int
    position: int
    score: float


class PassageIndex:
    """The passages of all documents; an immutable value. Documents are known by their place.

    ``thresholds`` tell of each how like a question its passages are by chance alone, at most. Each
    hangs on its own document alone, so that none that is imported later raises it.
    """

    def __init__(self, segments: Sequence[Segment]) -> None:
        sizes = [len(segment.vectors) for segment in segments]
        self._starts = [sum(sizes[:place]) for place in range(len(sizes))]
        self._document = np.repeat(np.arange(len(segments), dtype=np.int32), sizes)
        self._postings = Postings(segments, self._starts, len(self))
        self._vectors = np.concatenate([one.vectors for one in segments]) if segments else None
        self.thresholds = np.array([_chance(one) for one in segments], np.float64)

    def __len__(self) -> int:
        return len(self._document)

    def find(
        self, wanted: Wanted, question: NDArray[np.float32], documents: Collection[int], most: int
    ) -> list[Place]:
        """Return at most ``most`` passages of ``documents``, best first.

        ``question`` is the vector of the question. Names and words that tell something must all be
        there. What is not nearer than chance has to say it word for word. Whether a passage is
        found hangs on its own document alone, and its rank on none beside ``documents``: else
        somebody could tell what is in those that he may not read.
        """
        allowed = np.isin(self._document, list(documents))
        says_it = self._word_for_word(wanted)
        rows = np.flatnonzero((self._covering(wanted) | says_it) & allowed)
        if self._vectors is None or not len(rows):
            return []
        lexical = self._postings.bm25(wanted.marks, allowed)[rows]
        best = np.argsort(-lexical, kind="stable")[:_CONSIDERED]
        rows, lexical = rows[best], lexical[best]
        likeness = self._vectors[rows].astype(np.float32) @ question / _SCALE
        score = likeness + _LEXICAL_SHARE * lexical / (lexical.max() or 1.0)
        order = np.argsort(-score, kind="stable")
        is_near = likeness >= self.thresholds[self._document[rows]]
        found = [place for place in order if is_near[place] or says_it[rows[place]]]
        return [self._place(int(rows[place]), float(score[place])) for place in found[:most]]

    def _place(self, row: int, score: float) -> Place:
        document = int(self._document[row])
        return Place(document, row - self._starts[document], score)

    def _word_for_word(self, wanted: Wanted) -> NDArray[np.bool_]:
        """Return for each row whether one sentence of it says all that the question says.

        Two words may meet by chance. A name that is in no dictionary does not, unless the question
        goes on to ask what the sentence leaves open.
        """
        if len(wanted.telling) >= _TELLING:
            marks = wanted.names.union(wanted.words)
        elif wanted.telling & wanted.unheard:
            marks = wanted.said
        else:
            return np.zeros(len(self), bool)
        return self._postings.holds_in_one_sentence([*({mark} for mark in marks), *wanted.one_of])

    def _covering(self, wanted: Wanted) -> NDArray[np.bool_]:
        """Return for each row whether it holds all that is needed.

        A single word, or only numbers, may stand anywhere: then half of the everyday words that
        the question says with it have to be there too.
        """
        needed = [*({mark} for mark in wanted.names.union(wanted.words)), *wanted.one_of]
        covered = np.full(len(self), bool(needed))
        for alternatives in needed:
            covered &= self._postings.holds(alternatives)
        beside = {*wanted.everyday} - wanted.asking
        if beside and wanted.subjects < _FEWEST_SUBJECTS:
            held = np.sum([self._postings.holds({word}) for word in beside], axis=0)
            covered &= 2 * held >= len(beside)
        return covered


def _chance(segment: Segment) -> float:
    """Return it from asks about its own passages; where those are few, what is usual."""
    rows, own = _sample(len(segment.vectors)), _sample(len(segment.asks))
    passages = segment.vectors[rows].astype(np.float32)
    homes = segment.asked_of[own]
    likeness = segment.asks[own].astype(np.float32) @ passages.T / _SCALE**2
    apart = likeness[homes[:, None] != rows[None, :]]
    return float(np.quantile(apart, _CHANCE)) if apart.size >= _FEWEST else _USUAL


def _sample(count: int) -> NDArray[np.intp]:
    """Return some of the numbers below ``count``, evenly spread."""
    return np.unique(np.linspace(0, count - 1, min(count, _SAMPLE)).astype(np.intp))
