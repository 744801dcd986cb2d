"""Whoever asks for a judgement gets what the curators say of that, and no opinion."""

import pytest

from knowledge.answering import KnowledgeBase
from knowledge.entry import Answer, Entry, Outcome
from knowledge.phrases import ENGLISH
from tests.knowledge.entry_builder import ENTRIES, SHORT, TODAY, an_entry
from tests.knowledge.state_builder import a_state

JUDGING = an_entry(
    "no-judgement",
    "Which State is a bad donor?",
    body="No State is judged here. Ask the curators.",
    answers=("judgement",),
    gap=True,
)


def answer(question: str, *entries: Entry) -> Answer:
    lebanon = a_state("LBN", "Lebanon")
    base = KnowledgeBase([*ENTRIES, *entries], [lebanon], abbreviations=SHORT)
    return base.answer(question, TODAY)


@pytest.mark.parametrize(
    "question", ["Who is the worst donor of assistance?", "Is Lebanon in breach of the rules?"]
)
def test_whoever_asks_for_a_judgement_gets_what_the_curators_say_of_that(question: str) -> None:
    found = answer(question, JUDGING)

    assert (found.outcome, found.body) == (Outcome.UNANSWERED, JUDGING.body)


def test_without_such_an_entry_no_opinion_is_given() -> None:
    found = answer("Is Lebanon in breach of the rules?")

    assert (found.outcome, found.body) == (Outcome.UNANSWERED, ENGLISH.no_opinion)


def test_a_judgement_is_never_given_by_an_entry_that_is_no_gap() -> None:
    boast = an_entry("best-donors", "Who is the worst donor?", answers=("judgement", "who"))

    found = answer("Is Lebanon in breach of the rules?", boast)

    assert found.entry is None
