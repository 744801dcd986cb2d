"""Whole messages: several questions, follow-ups, letters, and what is no question."""

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from bot.services import CurrentKnowledge
from knowledge.phrases import ENGLISH, phrases_in
from knowledge.replies import Replies, Reply, answer_all
from tests.knowledge.entry_builder import TODAY, a_knowledge_base

SMALL = a_knowledge_base()
CHATTER = "Last week our team met with many people from near and far and spoke of plans. "


def entries(replies: tuple[Reply, ...]) -> list[str | None]:
    return [reply.answer.entry.id if reply.answer.entry else None for reply in replies]


def replies_to(text: str, earlier: str | None = None) -> Replies:
    return answer_all(SMALL, text, TODAY, earlier)


def ask(text: str, earlier: str | None = None) -> tuple[Reply, ...]:
    return replies_to(text, earlier).given


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


def test_a_second_question_takes_what_it_lacks_from_the_first_and_says_so() -> None:
    _, second = ask("Who were the coordinators in 2022? And in 2024?")

    assert entries((second,)) == ["coordinators-2023"]
    assert second.answer.question == "Who were the coordinators in 2024?"
    assert second.answer.notices[0] == ENGLISH.read_with_earlier.format(
        question=second.answer.question
    )


def test_a_follow_up_is_read_with_the_question_before_it() -> None:
    replies = replies_to("and in 2024?", earlier="Who were the coordinators in 2022?")

    assert entries(replies.given) == ["coordinators-2023"]
    assert replies.understood == "Who were the coordinators in 2024?"


def test_a_whole_question_keeps_nothing_of_the_one_before() -> None:
    [reply] = ask("Is assistance a right?", earlier="Who were the coordinators in 2022?")

    assert reply.answer == SMALL.answer("Is assistance a right?", TODAY)


def test_why_is_not_answered_by_saying_the_same_again() -> None:
    [reply] = ask("why?", earlier="Is assistance a right?")

    assert entries((reply,)) == [None]


def test_what_two_questions_joined_seem_to_ask_is_offered_and_not_claimed(
    knowledge: CurrentKnowledge,
) -> None:
    earlier = "How can a State request an extension?"
    [reply] = answer_all(knowledge.base, "and who decides that?", TODAY, earlier).given

    assert entries((reply,)) == [None]
    assert reply.answer.suggestions


def test_finds_the_question_in_a_long_text_and_says_what_it_read() -> None:
    [reply] = ask(f"{CHATTER * 4}\n\nIs assistance a right?\n\nBest regards,\nAnna")

    assert entries((reply,)) == ["the-right-to-assistance"]
    assert reply.answer.notices[0] == ENGLISH.rest_left_aside.format(
        question="Is assistance a right?"
    )


@pytest.mark.parametrize(
    "around",
    [
        "The Zorblatt Treaty is new to us. ",
        "We have a Mine Ban Convention. ",
        CHATTER * 4 + "It was on the Zorblatt Treaty. ",
    ],
)
def test_a_text_about_another_treaty_is_not_answered_from_its_question_alone(around: str) -> None:
    [reply] = ask(f"{around}Is assistance a right?")

    assert entries((reply,)) == [None]


@pytest.mark.parametrize(
    "text",
    [
        CHATTER * 3,
        "You are stupid",
        "Please send that to Zorblatt by Friday",
        "Je vous remercie de tout cela",
        "我们很高兴",
    ],
)
def test_a_text_without_a_question_is_told_what_is_missing(text: str) -> None:
    replies = replies_to(text)
    [reply] = replies.given

    said = phrases_in(reply.answer.language).no_question_in_text
    assert (reply.answer.body, reply.is_question) == (said, False)
    assert replies.understood is None


@pytest.mark.parametrize("text", ["", "👍👍", "?!", "Thanks!"])
def test_what_says_nothing_is_no_question(text: str) -> None:
    [reply] = ask(text)

    assert not reply.is_question


def test_a_few_words_that_are_not_known_stay_a_question() -> None:
    [reply] = ask("zorblatt policy of Frobnia")

    assert reply.is_question


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
