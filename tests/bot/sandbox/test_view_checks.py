"""Views and options that Slack would not show, with the place named."""

from typing import Any

import pytest

from bot.sandbox.block_check.check import check_options, check_view
from bot.sandbox.errors import SlackError
from tests.bot.sandbox.blocks import field, modal, option, text

Json = dict[str, Any]
NOTE = field("note", {"type": "plain_text_input"})


def test_accepts_a_modal_within_the_limits() -> None:
    check_view(
        modal(
            "x" * 24,
            *(NOTE | {"block_id": str(number)} for number in range(100)),
            private_metadata="x" * 3000,
            callback_id="x" * 255,
            notify_on_close=True,
        ),
        "modal",
    )


@pytest.mark.parametrize(
    ("view", "place"),
    [
        (None, "/view"),
        (modal("x") | {"title": None}, "/view"),
        (modal("x" * 25), "/view/title/text"),
        (modal("x", private_metadata="x" * 3001), "/view/private_metadata"),
        (modal("x", callback_id="x" * 256), "/view/callback_id"),
        (modal("x", *([{"type": "divider"}] * 101)), "/view/blocks"),
        (modal("x", NOTE, submit=None), "/view"),
        (modal("x", {"type": "markdown", "text": "x"}), "/view/blocks/0/type"),
        (modal("x", blocks="none"), "/view/blocks"),
        ({"type": "home", "blocks": []}, "/view/type"),
    ],
)
def test_refuses_a_modal_as_slack_does(view: Json | None, place: str) -> None:
    with pytest.raises(SlackError, match="invalid_arguments") as refused:
        check_view(view, "modal")

    messages = refused.value.details["response_metadata"]["messages"]
    assert any(one.endswith(f"[json-pointer:{place}]") for one in messages)


def test_refuses_a_home_tab_with_a_submit_button() -> None:
    with pytest.raises(SlackError, match="invalid_arguments"):
        check_view({"type": "home", "blocks": [], "submit": text("Save")}, "home")


@pytest.mark.parametrize(
    "answer",
    [{}, {"options": [option(str(n)) for n in range(101)]}, {"options": [{"text": text("x")}]}],
    ids=["nothing", "too many", "no value"],
)
def test_refuses_options_that_a_menu_cannot_show(answer: Json) -> None:
    with pytest.raises(SlackError, match="invalid_options"):
        check_options(answer)
