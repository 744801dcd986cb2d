"""What hardly speaks of some word of the question is told only where it is all but certain."""

from dataclasses import replace

import pytest

from knowledge.answering import KnowledgeBase
from knowledge.candidates import Candidate
from knowledge.entry import Outcome
from knowledge.family import make_family
from knowledge.gazetteer import Gazetteer
from knowledge.vocabulary import Vocabulary
from tests.knowledge.entry_builder import RIGHT, TODAY

FAMILY = make_family([RIGHT], Vocabulary([RIGHT], {}), Gazetteer([]))
SAFETY = make_family([replace(RIGHT, topic="safety")], Vocabulary([], {}), Gazetteer([]))


@pytest.mark.parametrize(
    ("question", "entry_id", "word"),
    [
        ("When did the Netherlands stop chairing 6MSP halfway through?", "meeting-6msp", "halfway"),
        ("Which State bought the presidency of 10MSP?", "meeting-10msp", "bought"),
        (
            "que país ficou com a presidência depois da renúncia da Suíça a meio da Segunda"
            " Conferência de Revisão",
            "meeting-2rc",
            "renúncia",
        ),
    ],
)
def test_what_never_came_about_is_not_answered_with_what_did(
    base: KnowledgeBase, question: str, entry_id: str, word: str
) -> None:
    found = base.answer(question, TODAY)

    assert found.outcome is Outcome.SUGGESTED
    assert found.suggestions[0].id == entry_id
    assert word in found.body


def test_a_word_that_is_spoken_of_raises_no_doubt(base: KnowledgeBase) -> None:
    asked = "When did the Netherlands chair 6MSP?"

    assert base.answer(asked, TODAY).outcome is Outcome.ANSWERED
    assert base.explain(asked, TODAY).candidates[0].left_out == ""


def test_chinese_is_not_taken_apart_into_words_that_nobody_wrote(base: KnowledgeBase) -> None:
    asked = "我们的代表团可以得到赞助吗？"

    assert base.answer(asked, TODAY).outcome is Outcome.ANSWERED


def test_the_reasons_name_the_word(base: KnowledgeBase) -> None:
    lines = base.explain("Which State bought the presidency of 10MSP?", TODAY).lines()

    assert any("meeting-10msp, hardly speaks of: bought" in line for line in lines)


@pytest.mark.parametrize(
    ("probability", "left_out", "is_enough"),
    [(0.95, "fine", True), (0.85, "fine", False), (0.85, "", True), (0.55, "", False)],
)
def test_how_sure_is_sure_enough(probability: float, left_out: str, is_enough: bool) -> None:
    candidate = Candidate(FAMILY, probability=probability, left_out=left_out)

    assert candidate.is_enough is is_enough


def test_what_is_safe_is_told_all_the_same() -> None:
    assert Candidate(SAFETY, probability=0.45, left_out="fine").is_enough
