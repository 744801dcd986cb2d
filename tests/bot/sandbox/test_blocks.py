"""What Slack refuses in blocks, with the place named."""

from typing import Any

import pytest

from bot.sandbox.block_check.check import check_message_blocks
from bot.sandbox.errors import SlackError
from tests.bot.sandbox.blocks import actions, button, field, marked, option, select, table, text

Json = dict[str, Any]
NOTE = field("note", {"type": "plain_text_input"})
GOOD = [
    {"type": "section", "text": marked("x" * 3000)},
    {"type": "section", "fields": [marked("x" * 2000)] * 10},
    {"type": "section", "text": marked("x"), "accessory": select(100)},
    {"type": "header", "text": text("x" * 150)},
    {"type": "context", "elements": [marked("x")] * 10},
    {"type": "image", "image_url": "https://example.org/x.png", "alt_text": "A chart"},
    {"type": "markdown", "text": "x" * 12_000},
    {"type": "divider", "block_id": "x" * 255},
    table(100, 20),
    actions(*(button(action_id=f"a{number}", value="x" * 2000) for number in range(25))),
    actions(button(style="danger", url="https://example.org", text=text("x" * 75))),
    actions({"type": "external_select", "action_id": "a", "min_query_length": 0}),
    actions({"type": "datepicker", "action_id": "a", "initial_date": "2026-12-15"}),
    field("due", {"type": "datetimepicker", "initial_date_time": 1_780_000_000}),
]


@pytest.mark.parametrize("block", GOOD, ids=lambda block: str(block["type"]))
def test_accepts_what_is_within_the_limits(block: Json) -> None:
    check_message_blocks([block])


BAD = [
    ({"type": "nothing"}, "unsupported type: nothing", "/blocks/0/type"),
    ({"text": marked("x")}, "missing required field: type", "/blocks/0"),
    ({"type": "section"}, "must define either text or fields", "/blocks/0"),
    ({"type": "section", "text": marked("")}, "more than 0", "/blocks/0/text/text"),
    ({"type": "section", "text": marked("x" * 3001)}, "less than 3001", "/blocks/0/text/text"),
    ({"type": "section", "text": "bare"}, "missing required field: type", "/blocks/0/text"),
    ({"type": "section", "fields": [marked("x")] * 11}, "no more than 10", "/blocks/0/fields"),
    (
        {"type": "section", "fields": [marked("x" * 2001)]},
        "less than 2001",
        "/blocks/0/fields/0/text",
    ),
    (
        {"type": "section", "text": marked("x"), "color": "red"},
        "invalid additional property: color",
        "/blocks/0",
    ),
    ({"type": "header", "text": text("x" * 151)}, "less than 151", "/blocks/0/text/text"),
    ({"type": "header", "text": marked("x")}, "unsupported type: mrkdwn", "/blocks/0/text/type"),
    ({"type": "context", "elements": []}, "no less than 1", "/blocks/0/elements"),
    ({"type": "context", "elements": [marked("x")] * 11}, "no more than 10", "/blocks/0/elements"),
    (
        {"type": "image", "image_url": "https://example.org/x.png"},
        "missing required field: alt_text",
        "/blocks/0",
    ),
    ({"type": "image", "alt_text": "x"}, "image_url or slack_file", "/blocks/0"),
    ({"type": "divider", "block_id": "x" * 256}, "less than 256", "/blocks/0/block_id"),
    ({"type": "markdown", "text": "x" * 12_001}, "less than 12001", "/blocks/0/text"),
    ({"type": "alert", "text": text("x")}, "unsupported type: alert", "/blocks/0/type"),
    (table(101, 1), "no more than 100", "/blocks/0/rows"),
    (table(1, 21), "no more than 20", "/blocks/0/rows/0"),
    (table(20, 6, "x" * 100), "less than 10001", "/blocks"),
    (actions(), "no less than 1", "/blocks/0/elements"),
    (
        actions(*(button(action_id=str(n)) for n in range(26))),
        "no more than 25",
        "/blocks/0/elements",
    ),
    (actions(button(), button()), "action_id already exists", "/blocks/0"),
    (actions(button(text=text("x" * 76))), "less than 76", "/blocks/0/elements/0/text/text"),
    (actions(button(value="x" * 2001)), "less than 2001", "/blocks/0/elements/0/value"),
    (actions(button(value=7)), "must be a string", "/blocks/0/elements/0/value"),
    (actions(button(style="loud")), "primary, danger", "/blocks/0/elements/0/style"),
    (actions(button(action_id="x" * 256)), "less than 256", "/blocks/0/elements/0/action_id"),
    (actions(select(101)), "no more than 100", "/blocks/0/elements/0/options"),
    (actions(select(0)), "no less than 1", "/blocks/0/elements/0/options"),
    (
        actions(select(1, initial_option=option("elsewhere"))),
        "must be one of the options",
        "/blocks/0/elements/0",
    ),
    (
        actions({"type": "datepicker", "action_id": "a", "initial_date": "15 December"}),
        "YYYY-MM-DD",
        "/blocks/0/elements/0/initial_date",
    ),
    (
        actions({"type": "plain_text_input", "action_id": "a"}),
        "unsupported type: plain_text_input",
        "/blocks/0/elements/0/type",
    ),
    (NOTE | {"label": None}, "missing required field: label", "/blocks/0"),
    (field("note", button()), "unsupported type: button", "/blocks/0/element/type"),
]


@pytest.mark.parametrize(("block", "problem", "place"), BAD)
def test_names_what_is_wrong_and_where(block: Json, problem: str, place: str) -> None:
    with pytest.raises(SlackError, match="invalid_blocks") as refused:
        check_message_blocks([block])

    messages = refused.value.details["response_metadata"]["messages"]
    assert any(problem in one and one.endswith(f"[json-pointer:{place}]") for one in messages)


@pytest.mark.parametrize(
    "blocks",
    [
        [{"type": "divider"}] * 51,
        [{"type": "divider", "block_id": "same"}] * 2,
        [{"type": "markdown", "text": "x" * 6001}] * 2,
        [table(1, 1), table(1, 1)],
    ],
    ids=["too many", "same block_id", "too much markdown", "two tables"],
)
def test_refuses_blocks_that_do_not_go_together(blocks: list[Json]) -> None:
    with pytest.raises(SlackError, match="invalid_blocks"):
        check_message_blocks(blocks)
