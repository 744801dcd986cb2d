"""Finds the entries nearest to a question and says how sure it is of the first."""

from collections.abc import Callable, Mapping, Sequence
from dataclasses import dataclass, replace
from itertools import chain
from pathlib import Path
from types import MappingProxyType

import numpy as np

from knowledge.calibration import UNMEASURED, Calibration, calibrate
from knowledge.coverage import Coverage
from knowledge.examples import Example, make_examples
from knowledge.family import Family
from knowledge.kept_calibration import calibrate_once
from knowledge.lexical import LexicalKernel
from knowledge.reading import Reading
from knowledge.ridge import Ballot, LocalRidge, Ranking, Weighted
from knowledge.semantic import SemanticKernel
from knowledge.sparse import Floats
from knowledge.trials import Trial, Trials
from knowledge.vectors import Encoder

_SIGNS = 6
_NEAREST = 3
# Next to the meaning of a sentence its words still say something: measured on public sets.
_LEXICAL_SHARE = 0.35
CONSIDERED = 20
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


Screen = Callable[[str, Ballot], Screened]


class Finder:
    """Learns from the examples of ``families``; what it is sure of is measured on them too."""

    def __init__(
        self,
        families: Sequence[Family],
        screen: Screen,
        coverage: Coverage,
        *,
        encoder: Encoder | None = None,
        cache_dir: Path | None = None,
        at_once: bool = False,
        asked: Mapping[str, Sequence[str]] = MappingProxyType({}),
    ) -> None:
        self._families = families
        self._examples = make_examples(families, asked)
        self._labels = np.array([example.label for example in self._examples], np.intp)
        doubts = np.array([example.doubt for example in self._examples], np.float32)
        texts = [example.text for example in self._examples]
        kernels = [Weighted(LexicalKernel(texts, cache_dir, at_once=at_once), 1.0)]
        self._has_meaning = encoder is not None
        if encoder is not None:
            meaning = SemanticKernel(texts, encoder, cache_dir, at_once=at_once)
            kernels = [Weighted(meaning, 1.0), Weighted(kernels[0].kernel, _LEXICAL_SHARE)]
        self._ridge = LocalRidge(kernels, self._labels, doubts)
        self._coverage = coverage
        order = np.argsort(self._labels, kind="stable")
        self._rows = np.split(order, np.searchsorted(self._labels[order], range(1, len(families))))
        self._words = encoder.words() if encoder else {}
        # Everything that is written decides, since constraints look at all of it.
        about = chain(
            ((f.versions, sorted(f.states), encoder is not None) for f in families), self._examples
        )
        self._calibration = calibrate_once(
            about, cache_dir, lambda: self._calibrate(screen), at_once=at_once
        )

    def ballot(self, readings: Sequence[Reading]) -> Ballot:
        """Compare a question that may be read in several ways with the examples."""
        return self._ridge.ballot(self._texts(readings))

    def nearest_examples(self, readings: Sequence[Reading], k: int) -> list[tuple[Example, float]]:
        """Return the ``k`` examples nearest to a question, with how like it they are."""
        near = self._ridge.nearest(self._texts(readings), k)
        return [(self._examples[row], likeness) for row, likeness in near]

    def _texts(self, readings: Sequence[Reading]) -> list[list[str]]:
        """Return each reading as one text for each kernel."""
        return [[one.sentence, one.words] if self._has_meaning else [one.words] for one in readings]

    def probabilities(self, screened: Screened, labels: Sequence[int]) -> Floats:
        """Return for each of ``labels`` how likely it is right."""
        signs = [self._signs(screened, label) for label in labels]
        return self._calibration.probability(np.array(signs, np.float64).reshape(-1, _SIGNS))

    def _signs(
        self, screened: Screened, label: int, left_out: Example | None = None
    ) -> tuple[float, ...]:
        """Return the score, the lead over rivals, the share of the subject that is covered, the
        first for what is covered only, how like the nearest example is in its words, and the
        nearest few in their meaning."""
        scores = screened.ranking.scores
        score = float(scores[label])
        if not self._families[label].declares:
            # the words of a foreign entry are not chosen with such care
            return score, 0.0, 1.0, score, 0.0, 0.0
        rivals = (float(scores[rival]) for rival in screened.rivals if rival != label)
        lead = min(score - max(rivals, default=0.0), _CLEAR_LEAD)
        minus = left_out.text if left_out and left_out.label == label else None
        covered = self._coverage.of(screened.subject, label, minus)
        rows = self._rows[label]
        heard = rows[~screened.ballot.without[rows]]
        in_words = float(screened.ballot.cosines[-1][heard].max(initial=0.0))
        by_meaning = np.sort(screened.ballot.cosines[0][heard])[-_NEAREST:]
        in_meaning = float(by_meaning.mean()) if len(by_meaning) else 0.0
        return score, lead, covered, score * covered, in_words, in_meaning

    def _calibrate(self, screen: Screen) -> Calibration:
        """Ask the trials, and learn which signs a right answer has."""
        signs, right, trust = [], [], []
        for trial in Trials(self._examples, self._words).make(self._coverage.rarity):
            screened = screen(trial.text, self._ballot_of(trial))
            ranking = screened.ranking
            labels = [label for label in screened.fitting if ranking.scores[label] > 0]
            if not labels:
                continue
            example, best = self._examples[trial.number], labels[0]
            signs.append(self._signs(screened, best, example))
            right.append(best == trial.answer)
            trust.append(trial.trust)
        if not signs:
            return UNMEASURED
        return calibrate(np.array(signs), np.array(right), np.array(trust))

    def _ballot_of(self, trial: Trial) -> Ballot:
        if trial.text == self._examples[trial.number].text:
            return self._ridge.ballot_of(trial.number, trial.hidden)
        ballot = self._ridge.ballot(self._texts([Reading(trial.text, trial.text)]))
        return replace(ballot, without=trial.hidden)


def nearest_labels(ranking: Ranking, k: int) -> list[int]:
    """Return the numbers of the ``k`` best families, best first."""
    return [int(label) for label in np.argsort(-ranking.scores, kind="stable")[:k]]
