"""Finds the entries nearest to a question and says how sure it is of the first."""

import math
from collections.abc import Callable, Sequence
from dataclasses import dataclass
from pathlib import Path

import numpy as np

from knowledge.calibration import Calibration, calibrate
from knowledge.examples import Example, make_examples
from knowledge.family import Family
from knowledge.features import terms
from knowledge.kept_calibration import calibrate_once
from knowledge.lexical import LexicalKernel
from knowledge.reading import Reading
from knowledge.ridge import LocalRidge, Ranking, Weighted
from knowledge.semantic import SemanticKernel
from knowledge.sparse import Floats
from knowledge.vectors import Encoder

_SAMPLE = 100
_SIGNS = 3
# Next to the meaning of a sentence its words still say something: measured on public sets.
_LEXICAL_SHARE = 0.35
# How many of the questions that come in have no answer here; only a belief, so kept cautious.
_UNANSWERABLE = 0.25
CONSIDERED = 20
# Two entries as good as each other speak against both; a longer lead says nothing more.
_CLEAR_LEAD = 0.2


@dataclass(frozen=True, slots=True)
class Screened:
    """What the constraints leave of some families: those that can answer, and their ``rivals``."""

    topics: Sequence[str]
    fitting: Sequence[int]
    rivals: Sequence[int]


Screen = Callable[[str, Sequence[int]], Screened]


class Finder:
    """Learns from the examples of ``families``; what it is sure of is measured on them too."""

    def __init__(
        self,
        families: Sequence[Family],
        screen: Screen,
        encoder: Encoder | None = None,
        cache_dir: Path | None = None,
    ) -> None:
        self._families = families
        self._examples = make_examples(families)
        self._labels = np.array([example.label for example in self._examples], np.intp)
        doubts = np.array([example.doubt for example in self._examples], np.float32)
        texts = [example.text for example in self._examples]
        kernels = [Weighted(LexicalKernel(texts), 1.0)]
        self._has_meaning = encoder is not None
        if encoder is not None:
            meaning = SemanticKernel(texts, encoder, cache_dir)
            kernels = [Weighted(meaning, 1.0), Weighted(kernels[0].kernel, _LEXICAL_SHARE)]
        self._ridge = LocalRidge(kernels, self._labels, doubts)
        spread: dict[str, int] = {}
        for family in families:
            for term in family.stems:
                spread[term] = spread.get(term, 0) + 1
        self._rarity = {
            term: math.log((1 + len(families)) / count) for term, count in spread.items()
        }
        self._unseen = math.log(1 + len(families)) + 1
        # Everything that is written decides, since constraints look at all of it.
        about = repr([(f.versions, sorted(f.states), encoder is not None) for f in families])
        self._calibration = calibrate_once(about, cache_dir, lambda: self._calibrate(screen))

    def rank(self, readings: Sequence[Reading]) -> Ranking:
        """Return the score of every family for a question that may be read in several ways."""
        return self._ridge.rank(self._texts(readings))

    def nearest_examples(self, readings: Sequence[Reading], k: int) -> list[tuple[Example, float]]:
        """Return the ``k`` examples nearest to a question, with how like it they are."""
        near = self._ridge.nearest(self._texts(readings), k)
        return [(self._examples[row], likeness) for row, likeness in near]

    def _texts(self, readings: Sequence[Reading]) -> list[list[str]]:
        """Return each reading as one text for each kernel."""
        return [[one.sentence, one.words] if self._has_meaning else [one.words] for one in readings]

    def probabilities(
        self, topics: Sequence[str], ranking: Ranking, labels: Sequence[int], rivals: Sequence[int]
    ) -> Floats:
        """Return for each of ``labels`` how likely it is right, ``rivals`` being the choice."""
        signs = [self._signs(topics, ranking, label, rivals) for label in labels]
        return self._calibration.probability(np.array(signs, np.float64).reshape(-1, _SIGNS))

    def _signs(
        self,
        topics: Sequence[str],
        ranking: Ranking,
        label: int,
        rivals: Sequence[int],
        left_out: Example | None = None,
    ) -> tuple[float, ...]:
        """Return the score, the lead over rivals where it is small, the share that is covered."""
        score = float(ranking.scores[label])
        if not self._families[label].declares:
            return score, 0.0, 1.0  # the words of a foreign entry are not chosen with such care
        best_rival = max((float(ranking.scores[r]) for r in rivals if r != label), default=0.0)
        lead = min(score - best_rival, _CLEAR_LEAD)
        return score, lead, self._covered(topics, label, left_out)

    def _covered(self, topics: Sequence[str], label: int, left_out: Example | None) -> float:
        """Return the share of the question's topics that the family uses, rare ones first."""
        if not topics:
            return 1.0
        minus = set(terms(left_out.text)) if left_out and left_out.label == label else set()
        stems = self._families[label].stems
        weight = {term: self._rarity.get(term, self._unseen) for term in topics}
        covered = sum(weight[term] for term in weight if stems[term] - (term in minus) > 0)
        return covered / (sum(weight.values()) or 1.0)

    def _calibrate(self, screen: Screen) -> Calibration:
        """Ask each example question, first without itself, then without all of its family."""
        asked = [number for number, example in enumerate(self._examples) if example.is_question]
        step = max(1, len(asked) // _SAMPLE)
        signs, right, trust = [], [], []
        for number in asked[::step]:
            example = self._examples[number]
            for hide_family in (False, True):
                hidden = np.zeros(len(self._examples), bool)
                hidden[number] = True
                if hide_family:
                    hidden |= self._labels == example.label
                ranking = self._ridge.rank_example(number, hidden)
                screened = screen(example.text, nearest_labels(ranking, CONSIDERED))
                labels = [label for label in screened.fitting if ranking.scores[label] > 0]
                if not labels:
                    continue
                best, rivals = labels[0], screened.rivals
                signs.append(self._signs(screened.topics, ranking, best, rivals, example))
                right.append(best == example.label)
                trust.append(_UNANSWERABLE / (1 - _UNANSWERABLE) if hide_family else 1.0)
        if not signs:
            return Calibration(np.zeros(_SIGNS), np.ones(_SIGNS), np.array([-3.0, 1, 1, 1]))
        return calibrate(np.array(signs), np.array(right), np.array(trust))


def nearest_labels(ranking: Ranking, k: int) -> list[int]:
    """Return the numbers of the ``k`` best families, best first."""
    return [int(label) for label in np.argsort(-ranking.scores, kind="stable")[:k]]
