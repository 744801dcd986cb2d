"""What people typed is shown as they typed it: no mark of theirs means anything."""

from zoneinfo import ZoneInfo

from bot.blocks import feedback, wishes
from bot.blocks.message import Block
from bot.register.question import SETTLED, Question
from knowledge.entry import Answer, Outcome
from tests.builders import IN_THE_PLAN, at

TYPED = "Is *this* <!channel> _it_ & `x`?"


def first_text(blocks: tuple[Block, ...]) -> tuple[str, str]:
    text = blocks[0]["text"]
    return text["type"], text["text"]


def test_in_the_message_that_tells_of_an_answer() -> None:
    asked = Question("T1", TYPED, "U9", "C1", at(IN_THE_PLAN), "Ev1", SETTLED)
    answer = Answer(TYPED, Outcome.UNANSWERED, "I do not know.")
    for to in (None, "U9", "U8"):
        told = wishes.answered(asked, answer, zone=ZoneInfo("UTC"), to=to)

        kind, text = first_text(told.blocks)
        assert kind == "plain_text"
        assert TYPED in text


def test_in_the_form_that_asks_what_was_wrong() -> None:
    form = feedback.form(feedback.About(False, TYPED, "isu-what", ""), {})

    assert first_text(form.blocks) == ("plain_text", f"The answer to “{TYPED}”")
