"""Turns the signs of a good match into the probability that it is right."""

from dataclasses import dataclass

import numpy as np
from numpy.typing import NDArray

from knowledge.sparse import Floats

# A wrong answer costs ten times a missed one, so ten of eleven must be right. The probabilities
# are those among the hardest questions there are: examples that have to be found without
# themselves, and others whose entry was taken away. Of the questions that people ask (the
# development split of the judged ones) more are right: 192 of 198 that are told from 0.6 on, and
# of what lies between even odds and that one in four.
ANSWER_FROM = 0.6
# Whoever may stand before an explosive is told too much rather than too little: of 57 judged
# questions on safety (development, indirect) 48 are told what is safe, where from 0.6 on 43 are; of
# 2,385 that must be refused the same two are told so.
SAFETY_FROM = 0.4
EVEN_ODDS = 0.5
# Of the trials themselves so many are right; from here nothing else is looked at.
CERTAIN = 10 / 11
SUGGEST_FROM = 0.1

_STEPS = 30
_SHRINK = 60.0


@dataclass(frozen=True, slots=True)
class Calibration:
    """A logistic curve over signs that were brought near mean 0 and spread 1."""

    mean: Floats
    spread: Floats
    weights: Floats

    def probability(self, signs: Floats) -> Floats:
        """Return the probability for each row of ``signs``."""
        return _sigmoid(_design((signs - self.mean) / self.spread) @ self.weights)


# As measured on our own entries. Answers go by it until what is really there has been measured.
UNMEASURED = Calibration(
    mean=np.array([0.45, 0.23, 0.81, 0.40, 0.39, -0.14]),
    spread=np.array([0.28, 0.23, 0.22, 0.29, 0.20, 0.15]),
    weights=np.array([0.48, 0.28, 0.78, 0.30, 1.14, -0.44, 0.63]),
)


def calibrate(signs: Floats, right: NDArray[np.bool_], trust: Floats) -> Calibration:
    """Fit to examples of which it is known whether they are ``right``, counted by ``trust``.

    They are few and their signs go together: what they do not show plainly stays as is usual.
    """
    usual = UNMEASURED
    design = _design((signs - usual.mean) / usual.spread)
    weights, penalty = usual.weights, _SHRINK * np.eye(design.shape[1])
    for _ in range(_STEPS):
        guess = _sigmoid(design @ weights)
        slope = design.T @ (trust * (right - guess)) - penalty @ (weights - usual.weights)
        curve = (design * (trust * guess * (1 - guess))[:, None]).T @ design + penalty
        weights = weights + np.linalg.solve(curve, slope)
    return Calibration(usual.mean, usual.spread, weights)


def _design(scaled: Floats) -> Floats:
    return np.hstack([np.ones((len(scaled), 1)), scaled])


def _sigmoid(values: Floats) -> Floats:
    return 1 / (1 + np.exp(-np.clip(values, -30, 30)))
