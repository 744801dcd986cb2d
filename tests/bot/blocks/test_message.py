"""A message says the same in text as in blocks, within Slack's limits."""

from bot.blocks.elements import context, header, section
from bot.blocks.message import LEFT_OUT, MOST_BLOCKS, message


def test_the_text_says_what_the_blocks_say() -> None:
    shown = message(header("Title"), section("*Body*"), context("small print"))

    assert shown.text == "Title\n*Body*\nsmall print"


def test_too_many_blocks_are_cut_and_it_says_so() -> None:
    shown = message(*(section(f"line {number}") for number in range(60)))

    assert len(shown.blocks) == MOST_BLOCKS
    assert LEFT_OUT in shown.text
    assert "line 48" in shown.text
    assert "line 49" not in shown.text


def test_too_much_text_is_cut_between_blocks_and_it_says_so() -> None:
    shown = message(*(section("word " * 500) for _ in range(10)))

    assert len(shown.text) < 12_000
    assert LEFT_OUT in shown.text
