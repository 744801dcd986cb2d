"""What is asked of another treaty by its full name is not answered with what holds under ours."""

from dataclasses import replace

import pytest

from knowledge.answering import KnowledgeBase
from knowledge.entry import About, Outcome
from knowledge.other_treaties import OtherTreaties
from tests.knowledge.entry_builder import TODAY, an_entry

MINES = replace(
    an_entry("the-mine-ban", "What is it?", about=About(treaty="APMBC")),
    keywords=("Mine Ban Treaty", "deadline", "treaty"),
)
OURS = an_entry("ours", "What is ours?")


def test_knows_a_treaty_by_a_keyword_that_says_what_it_is() -> None:
    known = OtherTreaties([MINES, OURS])

    assert known.named_in("How many joined the mine-ban treaty?") == {"apmbc"}
    assert not known.named_in("What is the deadline of the treaty?")


@pytest.mark.parametrize(
    "question",
    [
        "How many States are party to the Mine Ban Convention?",
        "In which languages is the Mine Ban Convention authentic?",
        "Is there a gender action of the Mine Ban Convention?",
    ],
)
def test_what_holds_under_ours_is_not_told_of_it(base: KnowledgeBase, question: str) -> None:
    assert base.answer(question, TODAY).outcome is not Outcome.ANSWERED


@pytest.mark.parametrize(
    "question",
    [
        "who?",
        "Who is he?",
        "What is that?",
        "What does it do?",
        "the last one?",
        "and the other?",
        "et la 12e ?",
        "¿y la primera?",
        "а последняя?",
        "والأخيرة؟",
        "最后一个呢？",
    ],
)
def test_what_only_points_back_is_not_answered(base: KnowledgeBase, question: str) -> None:
    assert base.answer(question, TODAY).outcome is not Outcome.ANSWERED
