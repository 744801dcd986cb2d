"""The two questions asked of the checks: may this message be posted, may this view be opened."""

from typing import Any, Final

from bot.sandbox.block_check.blocks import Surface, check_each
from bot.sandbox.block_check.shapes import Check, Place, anything, flag, one_of, shape, string
from bot.sandbox.block_check.texts import MENU_OPTION, OPTION_GROUP, plain
from bot.sandbox.block_check.together import check_together
from bot.sandbox.errors import SlackError

_VIEW: Final[dict[str, Check]] = {
    "private_metadata": string(3000, 0),
    "callback_id": string(255, 0),
    "external_id": string(255, 0),
}
_MODAL = shape(
    {"type": one_of("modal"), "title": plain(24), "blocks": anything},
    _VIEW
    | {"submit": plain(24), "close": plain(24)}
    | {"clear_on_close": flag, "notify_on_close": flag},
)
_HOME = shape({"type": one_of("home"), "blocks": anything}, _VIEW)


def check_message_blocks(blocks: Any) -> None:
    """Refuse with ``invalid_blocks``, naming every place, what Slack would not show."""
    if not isinstance(blocks, list):
        raise SlackError("invalid_blocks_format")
    place = Place("/blocks")
    _check_blocks(place, blocks, "message")
    _raise_if_any(place, "invalid_blocks")


def check_view(view: Any, surface: Surface) -> None:
    """Refuse with ``invalid_arguments``, naming every place, a view Slack would not open."""
    place = Place("/view")
    (_MODAL if surface == "modal" else _HOME)(place, view)
    if isinstance(view, dict) and view.get("blocks") is not None:
        _check_blocks(place.at("blocks"), view["blocks"], surface)
        needs_submit = surface == "modal" and not view.get("submit")
        if needs_submit and not place.problems and _asks_for_input(view["blocks"]):
            place.refuse("missing required field: submit")
    _raise_if_any(place, "invalid_arguments")


def check_options(answer: dict[str, Any]) -> None:
    """Refuse what an app answers a typing menu with, unless it is at most 100 good options."""
    options, groups = answer.get("options"), answer.get("option_groups")
    place = Place("/options" if groups is None else "/option_groups")
    given = options if groups is None else groups
    if not isinstance(given, list):
        place.refuse("must be an array")
    else:
        if len(given) > 100:  # noqa: PLR2004 - Slack's limit
            place.refuse("no more than 100 items allowed")
        each = MENU_OPTION if groups is None else OPTION_GROUP
        for position, one in enumerate(given):
            each(place.at(position), one)
    _raise_if_any(place, "invalid_options")


def _check_blocks(place: Place, blocks: Any, surface: Surface) -> None:
    check_each(place, blocks, surface)
    if not place.problems:
        check_together(place, blocks)


def _asks_for_input(blocks: list[dict[str, Any]]) -> bool:
    return any(block["type"] == "input" for block in blocks)


def _raise_if_any(place: Place, refusal: str) -> None:
    if place.problems:
        raise SlackError(refusal, response_metadata={"messages": place.problems})
