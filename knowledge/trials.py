"""The questions a knowledge base tries itself on, to learn when it may be sure of an answer.

Each example question is asked as it is, without itself among the examples; then with all that its
entry offers taken away; then with its rarest word put in place by one that nobody here uses, as
in "What is the *population* of the ISU?". Only the first sort has a right answer.
"""

from collections.abc import Callable, Iterator, Mapping, Sequence
from dataclasses import dataclass

import numpy as np
from numpy.typing import NDArray

from knowledge.examples import Example
from knowledge.language import DEFAULT, guess_language
from knowledge.marks import mark
from knowledge.ordinary import is_ordinary
from knowledge.text import tokens

_SAMPLE = 200
# How many of the questions that come in have no answer here; only a belief, so kept cautious.
_UNANSWERABLE = 0.4
_COMMON = 8_000
_SHORT = 3


@dataclass(frozen=True, slots=True)
class Trial:
    """``text`` is asked without the examples in ``hidden``; ``number`` is the example it is from.

    ``trust`` is what it counts. ``answer`` is the label that is right, None where there is none.
    """

    number: int
    text: str
    hidden: NDArray[np.bool_]
    answer: int | None
    trust: float


class Trials:
    """Makes trials of ``examples``, strange words being taken from ``others`` by frequency."""

    def __init__(self, examples: Sequence[Example], others: Mapping[str, float]) -> None:
        self._examples = examples
        self._labels = np.array([example.label for example in examples], np.intp)
        used = {token.folded for example in examples for token in tokens(example.text)}
        strange = [
            word for word in others if word.isascii() and word not in used and not is_ordinary(word)
        ]
        if not strange:  # without a list of words, backwards ones are strange enough
            strange = [word[::-1] for word in used if len(word) > _SHORT]
        self._strange = sorted(sorted(strange, key=lambda word: -others.get(word, 0.0))[:_COMMON])

    def make(self, rarity: Callable[[str], float]) -> Iterator[Trial]:
        """Yield the trials, always the same ones; ``rarity`` weighs a word."""
        asked = [number for number, example in enumerate(self._examples) if example.is_question]
        unanswerable = _UNANSWERABLE / (1 - _UNANSWERABLE)
        # By their marks: whatever is added or taken away, the others are asked again.
        asked.sort(key=lambda number: mark(self._examples[number].text))
        for number in asked[:_SAMPLE]:
            example = self._examples[number]
            itself = np.zeros(len(self._examples), bool)
            itself[number] = True
            yield Trial(number, example.text, itself, example.label, 1.0)
            family = itself | (self._labels == example.label)
            yield Trial(number, example.text, family, None, unanswerable / 2)
            if changed := self._changed(example.text, rarity):
                yield Trial(number, changed, itself, None, unanswerable / 2)

    def _changed(self, text: str, rarity: Callable[[str], float]) -> str | None:
        words = [token for token in tokens(text) if not is_ordinary(token.folded)]
        plain = [token for token in words if token.folded.isalpha() and not token.is_capitalised]
        if not plain or not self._strange or guess_language(text) != DEFAULT:
            return None
        rarest = max(plain, key=lambda token: rarity(token.folded))
        word = self._strange[mark(text) % len(self._strange)]
        return text[: rarest.start] + word + text[rarest.end :]
