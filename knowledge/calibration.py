"""Turns the signs of a good match into the probability that it is right."""

from dataclasses import dataclass

import numpy as np
from numpy.typing import NDArray

from knowledge.sparse import Floats

# A wrong answer costs ten times a missed one, and a useless suggestion a tenth of it: so answer
# when the odds are better than ten to one, and suggest when they are better than one to ten.
WRONG_ANSWER = 10.0
ANSWER_FROM = WRONG_ANSWER / (WRONG_ANSWER + 1)
SUGGEST_FROM = 1 / (WRONG_ANSWER + 1)

_STEPS = 30
_SHRINK = 1.0


@dataclass(frozen=True, slots=True)
class Calibration:
    """A logistic curve over signs that were brought to mean 0 and spread 1."""

    mean: Floats
    spread: Floats
    weights: Floats

    def probability(self, signs: Floats) -> Floats:
        """Return the probability for each row of ``signs``."""
        return _sigmoid(_design((signs - self.mean) / self.spread) @ self.weights)


def calibrate(signs: Floats, right: NDArray[np.bool_], trust: Floats) -> Calibration:
    """Fit to examples of which it is known whether they are ``right``, counted by ``trust``."""
    mean, spread = signs.mean(axis=0), signs.std(axis=0) + 1e-6
    design = _design((signs - mean) / spread)
    weights = np.zeros(design.shape[1])
    penalty = _SHRINK * np.eye(design.shape[1])
    penalty[0, 0] = 0.0
    for _ in range(_STEPS):
        guess = _sigmoid(design @ weights)
        slope = design.T @ (trust * (right - guess)) - penalty @ weights
        curve = (design * (trust * guess * (1 - guess))[:, None]).T @ design + penalty
        weights = weights + np.linalg.solve(curve + 1e-6 * np.eye(len(curve)), slope)
    return Calibration(mean, spread, weights)


def _design(scaled: Floats) -> Floats:
    return np.hstack([np.ones((len(scaled), 1)), scaled])


def _sigmoid(values: Floats) -> Floats:
    return 1 / (1 + np.exp(-np.clip(values, -30, 30)))
