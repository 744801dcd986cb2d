"""What speaks for a match, in numbers from which it is told how sure it is."""

from collections.abc import Callable, Sequence
from dataclasses import dataclass

import numpy as np
from numpy.typing import NDArray

from knowledge.closeness import Density
from knowledge.coverage import Coverage
from knowledge.examples import Example
from knowledge.family import Family
from knowledge.ridge import Ballot, Ranking
from knowledge.sparse import Floats

_SIGNS = 6
_NEAREST = 5
# Less like than any example that is heard.
_UNLIKE = -1.0
# Two entries as good as each other speak against both; a longer lead says nothing more.
_CLEAR_LEAD = 0.5


@dataclass(frozen=True, slots=True)
class Screened:
    """What the constraints say of the best labels: those that can answer, best first, and the
    ``rivals`` among which they are. In ``ranking`` only these had a vote."""

    ballot: Ballot
    subject: Sequence[Sequence[str]]
    ranking: Ranking
    fitting: Sequence[int]
    rivals: Sequence[int]


class Evidence:
    """Gathers the signs for ``families``, which are also the ``labels`` of the examples.

    ``gram`` says how like each other some examples are in their meaning.
    """

    def __init__(
        self,
        families: Sequence[Family],
        labels: NDArray[np.intp],
        coverage: Coverage,
        gram: Callable[[NDArray[np.intp]], Floats],
    ) -> None:
        self._families = families
        self._coverage = coverage
        order = np.argsort(labels, kind="stable")
        self._rows = np.split(order, np.searchsorted(labels[order], range(1, len(families))))
        self.density = Density(self._rows, gram)

    def signs(
        self, screened: Screened, labels: Sequence[int], left_out: Example | None = None
    ) -> Floats:
        """Return a row for each label: the score, the lead over rivals, the share of the subject
        that is covered, the first for what is covered only, how like the nearest example is in its
        words, and how much more like the nearest few are in their meaning than their neighbours.

        The example ``left_out`` counts as if it had not been written.
        """
        scores = screened.ranking.scores
        best_first = sorted(((float(scores[one]), one) for one in screened.rivals), reverse=True)
        signs = np.zeros((len(labels), _SIGNS))
        signs[:, -2:] = self._nearness(screened.ballot, labels)
        shares = self._coverage.shares(screened.subject, labels)
        for place, label in enumerate(labels):
            score = float(scores[label])
            if not self._families[label].declares:
                # the words of a foreign entry are not chosen with such care
                signs[place, :-1] = score, 0.0, 1.0, score, 0.0
                continue
            rival = next((other for other, one in best_first if one != label), 0.0)
            covered = shares[place]
            if left_out and left_out.label == label:
                covered = self._coverage.of(screened.subject, label, left_out.text)
            signs[place, :-2] = score, min(score - rival, _CLEAR_LEAD), covered, score * covered
        return signs

    def _nearness(self, ballot: Ballot, labels: Sequence[int]) -> Floats:
        """Return for each label how like its nearest example is in words, 0 where none is heard;
        and the mean of the nearest few in meaning, less how like these are to their neighbours."""
        rows = [self._rows[label] for label in labels]
        lengths = np.array([len(those) for those in rows], np.intp)
        # All in one matrix: to go through them label by label takes four times as long.
        is_row = np.arange(max(lengths, default=0) + _NEAREST) < lengths[:, None]
        places = np.concatenate([np.zeros(0, np.intp), *rows])
        heard = ~ballot.without[places]
        in_words, in_meaning, density = np.full((3, *is_row.shape), -np.inf, np.float32)
        in_words[is_row] = np.where(heard, ballot.cosines[-1][places], -np.inf)
        in_meaning[is_row] = np.where(heard, ballot.cosines[0][places], -np.inf)
        density[is_row] = np.concatenate([np.zeros(0), *map(self.density.of, labels)])
        few = np.argpartition(in_meaning, -_NEAREST)[:, -_NEAREST:]
        likeness = np.take_along_axis(in_meaning, few, axis=1)
        is_there = np.isfinite(likeness)
        usual = np.take_along_axis(density, few, axis=1)
        closer = np.subtract(likeness, usual, out=np.zeros_like(usual), where=is_there)
        means = closer.sum(axis=1) / np.maximum(is_there.sum(axis=1), 1)
        means[~is_there.any(axis=1)] = _UNLIKE
        return np.stack([in_words.max(axis=1, initial=0), means], axis=1, dtype=np.float32)
