"""Words like "hi" ask nothing, unless a curator wrote an entry for such words."""

import pytest

from knowledge.answering import KnowledgeBase
from knowledge.entry import Outcome
from knowledge.phrases import phrases_in
from tests.knowledge.entry_builder import TODAY, a_knowledge_base, an_entry

GREETING = an_entry(
    "greeting", "Hi there", "Hey you", "Hello you", "Hello to you all", "Good to see you"
)
NO_QUESTION = phrases_in("en").no_question


@pytest.fixture(scope="module")
def greeting() -> KnowledgeBase:
    return a_knowledge_base(GREETING)


@pytest.mark.parametrize("text", ["hello", "hi", "thanks"])
def test_it_asks_nothing_where_nobody_expects_it(text: str) -> None:
    answer = a_knowledge_base().answer(text, TODAY)

    assert answer.body == NO_QUESTION
    assert not answer.hits


def test_it_is_looked_for_where_an_entry_is_asked_for_in_such_words(
    greeting: KnowledgeBase,
) -> None:
    found = greeting.answer("hello there", TODAY)

    assert found.hits[0].entry.id == GREETING.id
    assert found.hits[0].score > 0


def test_it_still_asks_nothing_where_that_entry_is_not_meant(greeting: KnowledgeBase) -> None:
    answer = greeting.answer("stop it", TODAY)

    assert answer.outcome is Outcome.UNANSWERED
    assert answer.body == NO_QUESTION
    assert not answer.suggestions
