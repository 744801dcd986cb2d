"""Comparing by meaning, with a small encoder that knows three subjects."""

from pathlib import Path

import numpy as np
from numpy.typing import NDArray

from knowledge.answering import KnowledgeBase
from knowledge.entry import Outcome
from knowledge.semantic import SemanticKernel
from tests.knowledge.entry_builder import ENTRIES, SHORT, TODAY

SUBJECTS = (("victim", "víctima", "survivor"), ("right", "derecho"), ("coordina",))


class SubjectEncoder:
    """Turns a text into the subjects it touches, whatever the language."""

    def __init__(self) -> None:
        self.encoded = 0

    def encode(self, texts: list[str]) -> NDArray[np.float32]:
        self.encoded += len(texts)
        rows = np.array(
            [[any(word in text.lower() for word in words) for words in SUBJECTS] for text in texts],
            np.float32,
        )
        rows = np.hstack([rows, np.full((len(texts), 1), 0.1, np.float32)])
        found: NDArray[np.float32] = rows / np.linalg.norm(rows, axis=1, keepdims=True)
        return found

    def words(self) -> dict[str, float]:
        return {}


def test_finds_an_entry_in_another_language() -> None:
    question = "¿Y las víctimas?"
    knowledge = KnowledgeBase(ENTRIES, abbreviations=SHORT, encoder=SubjectEncoder())

    assert knowledge.near(question, k=1)[0].entry.id == "assistance-for-victims"
    assert knowledge.answer(question, TODAY).language == "es"


def test_constraints_hold_whatever_the_meaning() -> None:
    knowledge = KnowledgeBase(ENTRIES, abbreviations=SHORT, encoder=SubjectEncoder())

    answer = knowledge.answer("Is assistance a right under the GDPR?", TODAY)

    assert answer.outcome is not Outcome.ANSWERED


def test_vectors_are_kept_and_read_again(tmp_path: Path) -> None:
    first, second = SubjectEncoder(), SubjectEncoder()
    texts = ["a victim", "a right"]

    one = SemanticKernel(texts, first, tmp_path).cosines(["the right"])
    other = SemanticKernel(texts, second, tmp_path).cosines(["the right"])

    assert np.allclose(one, other)
    assert (first.encoded, second.encoded) == (4, 2)  # a probe, a question; and once the texts


def test_a_damaged_cache_is_written_anew(tmp_path: Path) -> None:
    SemanticKernel(["a victim"], SubjectEncoder(), tmp_path)
    [path] = tmp_path.iterdir()
    path.write_bytes(b"half a file")
    encoder = SubjectEncoder()

    SemanticKernel(["a victim"], encoder, tmp_path)

    assert encoder.encoded == 2
    assert len(np.load(path)["rows"]) == 1


class OtherEncoder(SubjectEncoder):
    """Another version of it, which turns everything round."""

    def encode(self, texts: list[str]) -> NDArray[np.float32]:
        return -super().encode(texts)


def test_vectors_of_another_encoder_are_not_read(tmp_path: Path) -> None:
    texts = ["a victim", "a right"]
    SemanticKernel(texts, SubjectEncoder(), tmp_path)

    found = SemanticKernel(texts, OtherEncoder(), tmp_path).cosines(["the right"])

    assert found[1] > 0.99


def test_only_new_texts_are_encoded(tmp_path: Path) -> None:
    SemanticKernel(["a victim", "a right"], SubjectEncoder(), tmp_path)
    again, whole = SubjectEncoder(), SubjectEncoder()
    texts = ["who coordinates", "a right", "a right"]

    kept = SemanticKernel(texts, again, tmp_path).cosines(["the right"])

    assert again.encoded == 3
    assert np.array_equal(kept, SemanticKernel(texts, whole).cosines(["the right"]))
