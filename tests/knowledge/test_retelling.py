"""What happened in a year, or what somebody said, no entry tells: one on a meeting is offered."""

import pytest

from knowledge.answering import KnowledgeBase
from knowledge.entry import Outcome
from tests.knowledge.entry_builder import TODAY


@pytest.mark.parametrize(
    ("question", "offered"),
    [
        ("What happened in 2014?", "meeting-5msp"),
        ("What took place in 2018?", "meeting-8msp"),
        ("Que s'est-il passé en 2016 ?", "meeting-6msp"),
        ("¿Qué pasó en 2012?", "meeting-3msp"),
        ("O que aconteceu em 2013?", "meeting-4msp"),
        ("Что произошло в 2015 году?", "meeting-1rc"),
        ("ماذا حدث في عام 2017؟", "meeting-7msp"),
        ("What did the President say at 10MSP?", "meeting-10msp"),
        ("Что сказал председатель на 11MSP?", "meeting-11msp"),
    ],
)
def test_a_story_is_not_told_but_the_meeting_offered(
    base: KnowledgeBase, question: str, offered: str
) -> None:
    answer = base.answer(question, TODAY)

    assert answer.outcome is Outcome.SUGGESTED
    assert offered in [entry.id for entry in answer.suggestions]


@pytest.mark.parametrize(
    ("question", "told"),
    [
        ("What happened at 5MSP?", "meeting-5msp"),
        ("Which meeting took place in 2014?", "meeting-5msp"),
        ("What did the President say at 13MSP?", "gap-meeting-details"),
    ],
)
def test_what_an_entry_tells_of_a_meeting_is_told(
    base: KnowledgeBase, question: str, told: str
) -> None:
    answer = base.answer(question, TODAY)

    assert answer.entry is not None
    assert answer.entry.id == told
