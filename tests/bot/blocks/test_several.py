"""Several answers in one message: within Slack's limits, and none is lost."""

from bot.blocks.elements import section
from bot.blocks.message import MOST_BLOCKS, MOST_TEXT, Message, Visibility, message
from bot.blocks.several import several
from knowledge.phrases import ENGLISH


def shown(parts: list[tuple[str, Message]], left_over: tuple[str, ...] = ()) -> Message:
    return several(parts, left_over, visibility=Visibility.EPHEMERAL, phrases=ENGLISH)


def carried(found: Message) -> list[str]:
    return [block["accessory"]["value"] for block in found.blocks if "accessory" in block]


def test_one_answer_stands_by_itself() -> None:
    alone = message(section("An answer"))

    assert shown([("Who?", alone)]) == alone


def test_each_answer_begins_with_its_question() -> None:
    found = shown([("Who <b>?", message(section("Lebanon"))), ("When?", message(section("2024")))])

    assert found.text == "*1.* Who &lt;b&gt;?\nLebanon\n*2.* When?\n2024"


def test_what_is_too_much_waits_behind_a_button() -> None:
    long = message(*[section("x" * 2_500)] * 3)
    found = shown([("First?", long), ("Second?", long), ("Third?", message(section("y")))])

    assert carried(found) == ["ask Second?"]
    assert "*3.* Third?" in found.text
    assert len(found.text) <= MOST_TEXT


def test_many_blocks_and_many_questions_stay_within_the_limits() -> None:
    long = message(*[section("x")] * 24)
    found = shown(
        [(f"Number {n}?", long) for n in range(5)], tuple(f"Over {n}?" for n in range(30))
    )

    assert len(found.blocks) <= MOST_BLOCKS
    assert found.text.endswith("+ 24")
    assert carried(found)[-1] == "ask Over 5?"


def test_a_question_too_long_to_carry_has_no_button() -> None:
    assert carried(shown([("Who?", message(section("x")))], ("why " * 600,))) == []
