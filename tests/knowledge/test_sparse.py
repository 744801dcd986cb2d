"""TF-IDF in flat arrays says the same as the formula written out."""

import math
from collections import Counter
from itertools import pairwise

import numpy as np
import pytest

from knowledge.counted import count
from knowledge.features import terms, word_features
from knowledge.lexical import LexicalKernel
from knowledge.sparse import SparseTexts

TEXTS = ["Is the deadline near?", "the deadline, the deadline", "", "协调员是谁", "who is near"]


def written_out(one: str, other: str) -> float:
    """The cosine of two texts by the words they consist of."""
    documents = [Counter(features(text)) for text in TEXTS]

    def weights(text: str) -> dict[str, float]:
        counts = Counter(features(text))
        spread = {word: sum(word in document for document in documents) for word in counts}
        found = {
            word: (1 + math.log(often)) * (math.log((1 + len(TEXTS)) / (1 + spread[word])) + 1)
            for word, often in counts.items()
            if spread[word]
        }
        length = math.hypot(*found.values())
        return {word: weight / length for word, weight in found.items()}

    first, second = weights(one), weights(other)
    return sum(weight * second.get(word, 0.0) for word, weight in first.items())


def features(text: str) -> list[str]:
    words = terms(text)
    return [*words, *(f"{a} {b}" for a, b in pairwise(words))]


@pytest.fixture
def texts() -> SparseTexts:
    return SparseTexts(count(TEXTS, word_features), word_features)


@pytest.mark.parametrize("asked", [*TEXTS, "Who nears the deadline of a stranger?"])
def test_cosines_are_those_of_the_formula(texts: SparseTexts, asked: str) -> None:
    expected = [written_out(asked, text) for text in TEXTS]

    assert texts.cosines(texts.vector([asked])) == pytest.approx(expected, abs=1e-6)


def test_a_row_is_the_vector_of_its_text(texts: SparseTexts) -> None:
    for number, text in enumerate(TEXTS):
        found, expected = texts.row(number), texts.vector([text])

        assert found.columns.tolist() == expected.columns.tolist()
        assert found.weights == pytest.approx(expected.weights, abs=1e-6)


def test_rows_are_as_like_each_other_as_their_texts(texts: SparseTexts) -> None:
    rows = np.array([4, 1, 2, 0])

    expected = [[written_out(TEXTS[one], TEXTS[other]) for other in rows] for one in rows]
    assert texts.gram(rows) == pytest.approx(np.array(expected), abs=1e-6)


def test_nothing_is_like_anything_where_there_is_no_text() -> None:
    assert LexicalKernel([]).cosines(["deadline"]).tolist() == []


def test_a_mistyped_word_is_still_like_the_right_one() -> None:
    right, wrong = LexicalKernel(["the deadline", "a survivor"]).cosines(["the dedline"])

    assert right > wrong


def test_several_readings_count_by_their_mean(texts: SparseTexts) -> None:
    readings = ["the deadline", "who is near"]

    expected = [np.mean([written_out(one, text) for one in readings]) for text in TEXTS]
    assert texts.cosines(texts.vector(readings)) == pytest.approx(expected, abs=1e-6)
