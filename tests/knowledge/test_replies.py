"""Whole messages: several questions, each answered in its turn, in halves, or left over."""

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from bot.services import CurrentKnowledge
from knowledge.phrases import ENGLISH
from knowledge.replies import answer_all
from tests.knowledge.entry_builder import TODAY
from tests.knowledge.replies_to import ask, entries, replies_to


def test_answers_each_question_in_its_turn() -> None:
    replies = ask("Is assistance a right? And what does LAP 41 ask for?")

    assert entries(replies) == ["the-right-to-assistance", "action-41"]
    assert [reply.asked for reply in replies] == [
        "Is assistance a right?",
        "And what does LAP 41 ask for?",
    ]


def test_answers_both_halves_of_a_sentence_when_both_are_known() -> None:
    replies = ask("Who were the coordinators in 2022, and what does LAP 41 ask for?")

    assert entries(replies) == ["coordinators-2021", "action-41"]


def test_the_half_that_has_an_answer_is_answered_and_the_other_said_to_be_unknown(
    knowledge: CurrentKnowledge,
) -> None:
    first, second = "Is Cuba a State Party", "how do I get to the moon?"
    replies = answer_all(knowledge.base, f"{first} and {second}", TODAY).given

    assert [reply.asked for reply in replies] == [first, second]
    assert entries(replies) == ["state-membership", None]
    assert replies[1].answer.body == ENGLISH.not_known
    assert replies[1].is_question


@pytest.mark.parametrize(
    "text",
    [
        "What is the Zorblatt Treaty and who were the coordinators in 2022?",
        "Who presides over Zorblatt and who were the coordinators in 2022?",
        "How do I get to the moon and who sings about Zorblatt?",
    ],
)
def test_what_may_be_about_something_else_is_not_answered_by_halves(text: str) -> None:
    assert entries(ask(text)) == [None]


def test_whoever_is_in_danger_gets_the_safety_advice_alone(knowledge: CurrentKnowledge) -> None:
    text = "What does Article 4 say? My child found a cluster bomb. Whom do we call?"
    [reply] = answer_all(knowledge.base, text, TODAY).given

    assert reply.answer.entry is not None
    assert reply.answer.entry.topic == "safety"


def test_gives_back_the_questions_beyond_the_fifth() -> None:
    replies = replies_to(" ".join(f"Who coordinated in {year}?" for year in range(2015, 2023)))

    assert len(replies.given) == 5
    assert replies.left_over[-1] == "Who coordinated in 2022?"
    assert replies.understood == "Who coordinated in 2019?"


@settings(max_examples=60, deadline=None)
@given(st.text(max_size=80), st.none() | st.text(max_size=40))
def test_any_text_after_any_other_gets_a_reply(text: str, earlier: str | None) -> None:
    assert all(reply.answer.body for reply in ask(text, earlier))
