"""Whoever types just a topic is offered what there is on it, unless one entry is surely meant."""

import pytest

from knowledge.answering import KnowledgeBase
from knowledge.entry import Outcome
from knowledge.phrases import phrases_in
from tests.knowledge.entry_builder import TODAY


@pytest.mark.parametrize("topic", ["clearance", "reports", "dépollution"])
def test_three_entries_are_offered(base: KnowledgeBase, topic: str) -> None:
    answer = base.answer(topic, TODAY)

    assert answer.outcome is Outcome.SUGGESTED
    assert answer.entry is None
    assert len({one.id for one in answer.suggestions}) == 3
    assert answer.body == phrases_in(answer.language).not_sure


def test_the_entry_on_that_topic_is_told(base: KnowledgeBase) -> None:
    answer = base.answer("coalition", TODAY)

    assert answer.entry is not None
    assert answer.entry.id == "country-coalition"


@pytest.mark.parametrize(
    ("text", "language"), [("and the last one?", "en"), ("et la dernière ?", "fr"), ("who?", "en")]
)
def test_what_points_at_nothing_is_told_what_to_say(
    base: KnowledgeBase, text: str, language: str
) -> None:
    assert base.answer(text, TODAY).body == phrases_in(language).says_too_little
