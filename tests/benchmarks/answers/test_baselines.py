"""The baselines find what anybody would find with them."""

import numpy as np
import pytest

from benchmarks.answers.approaches import make_baselines
from benchmarks.answers.baselines import Baseline
from benchmarks.answers.documents import Document, make_documents
from benchmarks.answers.engine import RememberingEncoder
from knowledge.vectors import Rows
from tests.knowledge.entry_builder import an_entry


class LetterEncoder:
    """Counts letters, which is meaning enough for a test, and remembers how often it was asked."""

    def __init__(self) -> None:
        self.asked: list[str] = []

    def encode(self, texts: list[str]) -> Rows:
        self.asked += texts
        rows = np.array([[text.lower().count(chr(97 + n)) for n in range(26)] for text in texts])
        lengths = np.linalg.norm(rows, axis=1, keepdims=True)
        return np.array(rows / np.maximum(lengths, 1), np.float32)

    def words(self) -> dict[str, float]:
        return {}


ENTRIES = [
    an_entry("deadline", "By when must stocks be destroyed?", "How many years do we have?"),
    an_entry("victims", "Who helps survivors and their families?"),
    an_entry("contact", "Whom do we write to?"),
    an_entry("report", "What stands in a transparency report?"),
]
BASELINES = make_baselines(make_documents(ENTRIES), LetterEncoder())


@pytest.mark.parametrize("rank", BASELINES.values(), ids=BASELINES)
def test_finds_the_entry_that_is_asked_for_in_its_own_words(rank: Baseline) -> None:
    found = rank("Who helps survivors and their families?")

    assert found[0][0] == "victims"
    assert len({name for name, _ in found}) == len(found) == 3
    assert [score for _, score in found] == sorted((score for _, score in found), reverse=True)


@pytest.mark.parametrize("rank", BASELINES.values(), ids=BASELINES)
@pytest.mark.parametrize("question", ["", "…", "集束弹药"])
def test_survives_a_question_without_known_words(rank: Baseline, question: str) -> None:
    assert len(rank(question)) <= 3


def test_versions_of_a_fact_are_one_document_with_all_that_is_asked() -> None:
    versions = [
        an_entry("head-2020", "Who led in 2020?", series="head", body="Ann."),
        an_entry("head-2021", "Who led in 2021?", series="head", body="Ben."),
    ]

    assert make_documents(versions, {"head-2021": ["Qui en 2021 ?"]}) == [
        Document(
            "head",
            ("Who led in 2020?", "Head 2020", "Who led in 2021?", "Qui en 2021 ?", "Head 2021"),
            "Ann.\nBen.",
        )
    ]


def test_each_text_is_encoded_once() -> None:
    encoder = LetterEncoder()
    remembering = RememberingEncoder(encoder)

    first, second = remembering.encode(["a", "b", "a"]), remembering.encode(["b", "a"])

    assert encoder.asked == ["a", "b"]
    assert (first[:2] == second[::-1]).all()
    assert (first[0] == first[2]).all()
