"""Long texts, of which only the question is answered, and texts that ask nothing."""

import pytest

from knowledge.phrases import ENGLISH, phrases_in
from tests.knowledge.replies_to import ask, entries, replies_to

CHATTER = "Last week our team met with many people from near and far and spoke of plans. "


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


@pytest.mark.parametrize("text", ["", "👍👍", "?!", "Thanks!", "who?", "What is that?"])
def test_what_says_nothing_is_no_question(text: str) -> None:
    [reply] = ask(text)

    assert not reply.is_question


def test_a_few_words_that_are_not_known_stay_a_question() -> None:
    [reply] = ask("zorblatt policy of Frobnia")

    assert reply.is_question
