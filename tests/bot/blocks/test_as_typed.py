"""What people typed is shown as they typed it: no mark of theirs means anything."""

from zoneinfo import ZoneInfo

import pytest

from bot.blocks import feedback, follow_ups, wishes
from bot.blocks.message import Block
from bot.blocks.mrkdwn import literal
from bot.register.question import SETTLED, Question
from knowledge.entry import Answer, Outcome
from tests.builders import IN_THE_PLAN, a_follow_up, at

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


@pytest.mark.parametrize(
    ("typed", "shown"),
    [
        ("*bold* _it_ ~no~ `code`", "∗bold∗ ˍitˍ ∼no∼ ˋcodeˋ"),
        ("(_x_) **y** ```z```", "(ˍxˍ) ∗∗y∗∗ ˋˋˋzˋˋˋ"),
        ("half a* mark", "half a∗ mark"),
        ("report_2023_final 2*3*4, 2 * 3", "report_2023_final 2*3*4, 2 * 3"),
        ("<!channel> & <@U1>", "&lt;!channel&gt; &amp; &lt;@U1&gt;"),
    ],
)
def test_marks_in_the_middle_of_our_own_words_mean_nothing(typed: str, shown: str) -> None:
    assert literal(typed) == shown


def test_in_a_line_about_a_follow_up() -> None:
    line = follow_ups.line(a_follow_up("asked for *all* of it"), lambda iso3: iso3, IN_THE_PLAN)

    assert line.startswith("*LBN*")
    assert line.endswith("asked for ∗all∗ of it")
