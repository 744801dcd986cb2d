"""Finds the entries nearest to a question and says how sure it is of the first."""

from collections.abc import Callable, Mapping, Sequence
from dataclasses import replace
from itertools import chain
from pathlib import Path
from types import MappingProxyType

import numpy as np

from knowledge.calibration import UNMEASURED, Calibration, calibrate
from knowledge.coverage import Coverage
from knowledge.evidence import Evidence, Screened
from knowledge.examples import Example, make_examples
from knowledge.family import Family
from knowledge.kept_calibration import calibrate_once
from knowledge.lexical import LexicalKernel
from knowledge.near_versions import NearByVersion, NearVersions
from knowledge.reading import Reading
from knowledge.ridge import Ballot, LocalRidge, Ranking, Weighted
from knowledge.semantic import SemanticKernel
from knowledge.sparse import Floats
from knowledge.trials import Trial, Trials
from knowledge.vectors import Encoder

# Next to the meaning of a sentence its words still say something: measured on public sets.
_LEXICAL_SHARE = 0.35
CONSIDERED = 20

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
        self._examples = make_examples(families, asked)
        labels = np.array([example.label for example in self._examples], np.intp)
        doubts = np.array([example.doubt for example in self._examples], np.float32)
        texts = [example.text for example in self._examples]
        kernels = [Weighted(LexicalKernel(texts, cache_dir, at_once=at_once), 1.0)]
        self._has_meaning = encoder is not None
        if encoder is not None:
            meaning = SemanticKernel(texts, encoder, cache_dir, at_once=at_once)
            kernels = [Weighted(meaning, 1.0), Weighted(kernels[0].kernel, _LEXICAL_SHARE)]
        self._ridge = LocalRidge(kernels, labels, doubts)
        self._versions = NearVersions(families, self._examples, self._ridge.most)
        self._coverage = coverage
        self._evidence = Evidence(families, labels, coverage, kernels[0].kernel.gram)
        self._words = encoder.words() if encoder else {}
        # Everything that is written decides, since constraints look at all of it.
        about = chain(
            ((f.versions, sorted(f.states), encoder is not None) for f in families),
            ("\n".join(texts), [example.is_question for example in self._examples]),
            (labels.tolist(), doubts.tolist()),
        )
        measured = calibrate_once(
            about, cache_dir, lambda: self._calibrate(screen), at_once=at_once
        )
        self._calibration, self.is_measured = measured

    def warm_up(self) -> None:
        """Look at the times in the examples and at their neighbours, which is remembered."""
        self._versions.warm_up()
        self._evidence.density.warm_up()

    def ballot(self, readings: Sequence[Reading]) -> Ballot:
        """Compare a question that may be read in several ways with the examples."""
        return self._ridge.ballot(self._texts(readings))

    def nearest_examples(self, readings: Sequence[Reading], k: int) -> list[tuple[Example, float]]:
        """Return the ``k`` examples nearest to a question, with how like it they are."""
        near = self._ridge.nearest(self._texts(readings), k)
        return [(self._examples[row], likeness) for row, likeness in near]

    def near_versions(self, ballot: Ballot, label: int) -> NearByVersion:
        """Return the nearest example of each version of family ``label``, by its id."""
        return self._versions.of(label, ballot.likeness)

    def _texts(self, readings: Sequence[Reading]) -> list[list[str]]:
        """Return each reading as one text for each kernel."""
        return [[one.sentence, one.words] if self._has_meaning else [one.words] for one in readings]

    def probabilities(self, screened: Screened, labels: Sequence[int]) -> Floats:
        """Return for each of ``labels`` how likely it is right."""
        return self._calibration.probability(self._evidence.signs(screened, labels))

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
            signs.append(self._evidence.signs(screened, [best], example)[0])
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
