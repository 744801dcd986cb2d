"""Blocks: what Slack requires of each, and which stand in messages, modals and Home tabs."""

from typing import Any, Final, Literal

from bot.sandbox.block_check.elements import (
    ELEMENTS,
    IN_ACTIONS,
    IN_CONTEXT_ACTIONS,
    IN_INPUT,
    IN_SECTION,
)
from bot.sandbox.block_check.shapes import (
    Check,
    Place,
    anything,
    by_type,
    flag,
    items,
    one_of,
    shape,
    string,
)
from bot.sandbox.block_check.texts import marked, plain

Surface = Literal["message", "modal", "home"]
MOST_BLOCKS: Final[dict[Surface, int]] = {"message": 50, "modal": 100, "home": 100}

_TYPE: dict[str, Check] = {"type": string(255)}
_ID: dict[str, Check] = {"block_id": string(255)}


def _says_something(place: Place, block: dict[str, Any]) -> None:
    if block.get("text") is None and block.get("fields") is None:
        place.refuse("must define either text or fields")


def _picture(place: Place, block: dict[str, Any]) -> None:
    if (block.get("image_url") is None) == (block.get("slack_file") is None):
        place.refuse("must define either image_url or slack_file")


def _context_element(place: Place, element: Any) -> None:
    is_image = isinstance(element, dict) and element.get("type") == "image"
    (ELEMENTS["image"] if is_image else marked(3000))(place, element)


_RICH_PARTS = {
    kind: shape(
        _TYPE | {"elements": items(anything, 1000, 0)},
        {"style": anything, "indent": anything, "offset": anything, "border": anything},
    )
    for kind in (
        "rich_text_section",
        "rich_text_list",
        "rich_text_preformatted",
        "rich_text_quote",
    )
}
_RICH_TEXT = shape(_TYPE | {"elements": items(by_type(_RICH_PARTS, _RICH_PARTS), 1000)}, _ID)
_CELLS = {
    "raw_text": shape(_TYPE | {"text": string(10_000)}, {}),
    "rich_text": _RICH_TEXT,
}

BLOCKS: Final[dict[str, Check]] = {
    "section": shape(
        _TYPE,
        _ID
        | {"text": marked(3000), "fields": items(marked(2000), 10)}
        | {"accessory": IN_SECTION, "expand": flag},
        also=_says_something,
    ),
    "divider": shape(_TYPE, _ID),
    "header": shape(_TYPE | {"text": plain(150)}, _ID),
    "image": shape(
        _TYPE | {"alt_text": string(2000)},
        _ID | {"image_url": string(3000), "slack_file": anything, "title": plain(2000)},
        also=_picture,
    ),
    "context": shape(_TYPE | {"elements": items(_context_element, 10)}, _ID),
    "actions": shape(_TYPE | {"elements": items(IN_ACTIONS, 25)}, _ID),
    "input": shape(
        _TYPE | {"label": plain(2000), "element": IN_INPUT},
        _ID | {"hint": plain(2000), "optional": flag, "dispatch_action": flag},
    ),
    "rich_text": _RICH_TEXT,
    "markdown": shape(_TYPE | {"text": string(12_000)}, _ID),
    "table": shape(
        _TYPE | {"rows": items(items(by_type(_CELLS, _CELLS), 20), 100)},
        _ID | {"column_settings": items(anything, 20)},
    ),
    "context_actions": shape(_TYPE | {"elements": items(IN_CONTEXT_ACTIONS, 5)}, _ID),
    "alert": shape(
        _TYPE | {"text": marked(3000)},
        _ID | {"level": one_of("default", "info", "warning", "error", "success")},
    ),
}

_EVERYWHERE = ("section", "divider", "header", "image", "context", "actions", "input", "rich_text")
_ALLOWED: dict[Surface, tuple[str, ...]] = {
    "message": (*_EVERYWHERE, "markdown", "table", "context_actions"),
    "modal": (*_EVERYWHERE, "alert"),
    "home": _EVERYWHERE,
}


def check_each(place: Place, blocks: Any, surface: Surface) -> None:
    """Note every problem of single blocks, and too many or too few of them."""
    items(by_type(BLOCKS, _ALLOWED[surface]), MOST_BLOCKS[surface], least=0)(place, blocks)
