"""Words of other languages, and how few times the encoder is asked about them."""

import numpy as np
from numpy.typing import NDArray

from knowledge.coverage import Coverage
from knowledge.family import make_family
from knowledge.gazetteer import Gazetteer
from knowledge.gloss import Gloss
from knowledge.vocabulary import Vocabulary
from tests.knowledge.dictionary_encoder import DictionaryEncoder
from tests.knowledge.entry_builder import an_entry

ENTRY = an_entry("clearance", "When is clearance due?", body="In ten years.")
VOCABULARY = Vocabulary([ENTRY], {})


class CountingEncoder(DictionaryEncoder):
    """Remembers what it was asked to encode, one list a time."""

    def __init__(self) -> None:
        super().__init__("clearance déminage deminage")
        self.asked: list[list[str]] = []

    def encode(self, texts: list[str]) -> NDArray[np.float32]:
        self.asked.append(texts)
        return super().encode(texts)


def test_finds_our_word_for_one_of_another_language() -> None:
    gloss = Gloss(VOCABULARY, CountingEncoder())

    assert gloss.of_words(["déminage", "marmalade"]) == {"déminage": "clearance", "marmalade": None}


def test_encodes_a_sentence_beside_its_words() -> None:
    encoder = CountingEncoder()
    gloss = Gloss(VOCABULARY, encoder)
    encoder.asked.clear()

    assert gloss.of_words(["déminage"], ["Le déminage ?"]) == {"déminage": "clearance"}
    assert encoder.asked == [["déminage", "Le déminage ?"]]


def test_all_that_is_written_in_chinese_is_encoded_at_once() -> None:
    encoder = CountingEncoder()
    gloss = Gloss(VOCABULARY, encoder)
    encoder.asked.clear()

    assert gloss.of_han(["清除", "期限是"], ["清除，期限是？"]) == [[], []]
    assert encoder.asked == [["清除", "期限是", "期限", "限是", "清除，期限是？"]]


def test_our_own_words_are_compared_without_encoding_them() -> None:
    encoder = CountingEncoder()
    gloss = Gloss(VOCABULARY, encoder)
    encoder.asked.clear()

    likeness = gloss.likeness(["marmalade", "clearance"])

    assert encoder.asked == [["marmalade"]]
    assert gloss.words[int(likeness[1].argmax())] == "clearance"


def test_what_a_question_is_about_is_encoded_at_once_and_only_once() -> None:
    encoder = CountingEncoder()
    family = make_family([ENTRY], VOCABULARY, Gazetteer([]))
    coverage = Coverage([family], Gloss(VOCABULARY, encoder))
    subject = [("deminage",), ("marmalade", "clearance")]
    encoder.asked.clear()

    assert coverage.unheard(subject) == ["deminage", "marmalade"]
    assert coverage.of(subject, 0) == 1.0
    assert coverage.of([("marmalade",)], 0) == 0.0
    assert coverage.unheard(subject) == []
    assert encoder.asked == [["deminage", "marmalade"]]
