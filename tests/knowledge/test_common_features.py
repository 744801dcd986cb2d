"""Features that many texts have are added up as those are that few have."""

from random import Random

import numpy as np
import pytest

from knowledge.common_features import CommonFeatures
from knowledge.counted import MOST, Counted, count
from knowledge.features import word_features
from knowledge.sparse import SparseTexts

TIMES = np.log(np.maximum(np.arange(MOST + 1), 1)).astype(np.float32) + np.float32(1)


@pytest.fixture
def texts() -> list[str]:
    """More texts than are read at a time; "the" stands in most, some of them twice."""
    chance = Random(4)  # noqa: S311 # the same texts in every run, nothing secret
    words = ["the", "the", "the", "land", "stock", *(f"rare{number}" for number in range(40))]
    return [" ".join(chance.choices(words, k=6)) for _ in range(20_000)]


@pytest.fixture
def counted(texts: list[str]) -> Counted:
    return count(texts, word_features)


def test_sums_what_each_text_has(counted: Counted) -> None:
    common = CommonFeatures(counted, TIMES)
    columns = np.arange(len(counted.marks), dtype=np.int32)
    columns = columns[common.holds(columns)]
    weights = np.linspace(0.2, 0.9, len(columns)).astype(np.float32)

    found = common.sums(columns, weights)

    expected = np.zeros(len(counted.starts) - 1)
    for column, weight in zip(columns, weights, strict=True):
        start, end = counted.owner_starts[column : column + 2]
        expected[counted.owners[start:end]] += weight * TIMES[counted.owner_often[start:end]]
    assert 2 <= len(columns) < len(counted.marks)
    assert found == pytest.approx(expected, abs=1e-4)


def test_none_of_them_is_nothing(counted: Counted) -> None:
    nothing = np.zeros(0, np.int32)

    assert not CommonFeatures(counted, TIMES).sums(nothing, np.zeros(0, np.float32)).any()


def test_a_text_is_most_like_itself(texts: list[str], counted: Counted) -> None:
    corpus = SparseTexts(counted, word_features)

    cosines = corpus.cosines(corpus.vector([texts[19_999]]))

    assert cosines.max() == pytest.approx(1, abs=1e-5)
    assert cosines[19_999] == pytest.approx(1, abs=1e-5)
