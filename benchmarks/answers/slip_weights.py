"""Fits how much each sign of a slip weighs, to mistakes made by chance in questions.

``python -m benchmarks.answers.slip_weights [PUBLIC_SETS]`` prints the weights for
``knowledge/slip_signs.py``: those under which the words that were meant are likeliest. Mistyped are
the English questions of the development split, and those of the public sets. What was typed
rightly counts as often as what was not, so that names and rare words are left alone.
"""

import sys
from collections.abc import Iterable, Iterator, Sequence
from dataclasses import dataclass
from pathlib import Path

import numpy as np

from benchmarks.answers.edits import mistype
from benchmarks.answers.foreign import read_sets
from benchmarks.answers.question import DEVELOPMENT, Question, read
from knowledge.entry import Entry
from knowledge.gazetteer import Gazetteer
from knowledge.language import DEFAULT
from knowledge.library import load_library
from knowledge.likely_words import LikelyWords
from knowledge.ordinary import ORDINARY
from knowledge.right_words import RightWords
from knowledge.slip_signs import Signs
from knowledge.sparse import Floats
from knowledge.text import Token, tokens
from knowledge.vocabulary import full_text
from knowledge.wording import BEGIN

_STEPS = 40
_SHORTEST = 3
_SHRINK = 1.0


@dataclass(frozen=True, slots=True)
class Case:
    """The ``signs`` of all words that may be meant by one, and which of them was ``meant``."""

    signs: Floats
    meant: int


def cases(likely: LikelyWords, questions: Sequence[Question]) -> Iterator[Case]:
    """Yield a case for each word that nobody uses in ``likely``, mistyped or not."""
    typed_so = [*mistype(questions), *questions]
    for question, typed in zip([*questions, *questions], typed_so, strict=True):
        was, now = tokens(question.text), tokens(typed.text)
        if len(was) != len(now):
            continue
        before = BEGIN
        for place, (one, other) in enumerate(zip(was, now, strict=True)):
            if _is_unheard(likely, other):
                words, signs = likely.choices(now, place, before, DEFAULT)
                if one.folded in words:
                    yield Case(signs, words.index(one.folded))
            before = other.folded


def fit(found: Sequence[Case]) -> Signs:
    """Return the weights by Newton's method; what the cases do not show stays near 0."""
    weights = np.zeros(len(Signs()))
    for _ in range(_STEPS):
        slope, curve = -_SHRINK * weights, _SHRINK * np.eye(len(weights))
        for case in found:
            likely = np.exp(case.signs @ weights - (case.signs @ weights).max())
            likely /= likely.sum()
            expected = likely @ case.signs
            slope += case.signs[case.meant] - expected
            curve += (case.signs * likely[:, None]).T @ case.signs - np.outer(expected, expected)
        step = np.linalg.solve(curve, slope)
        weights = weights + step / max(1.0, float(np.abs(step).max()))
    return Signs(*weights.round(2).tolist())


def _is_unheard(likely: LikelyWords, token: Token) -> bool:
    word = token.folded
    is_word = len(word) >= _SHORTEST and word.isascii() and word.isalpha() and not token.is_acronym
    return is_word and word not in likely.wording(DEFAULT).counts and word not in ORDINARY


def _likely(entries: Sequence[Entry], names: Iterable[str]) -> LikelyWords:
    texts = {DEFAULT: [full_text(entry) for entry in entries]}
    return LikelyWords(texts, names, RightWords(None), ())


def main(folder: Path | None) -> None:
    """Print the weights."""
    library = load_library()
    names = Gazetteer(library.states, never=library.abbreviations).names
    own = [one for one in read(DEVELOPMENT) if one.language == DEFAULT]
    found = list(cases(_likely(library.entries, names), own))
    for public in read_sets(folder) if folder else []:
        found += cases(_likely(public.entries, ()), public.questions)
    print(len(found), "words:", fit(found))


if __name__ == "__main__":
    main(Path(sys.argv[1]) if len(sys.argv) > 1 else None)
