"""What must hold across the blocks of one message or view: IDs are unique, sums within limits."""

from typing import Any, Final

from bot.sandbox.block_check.shapes import Place

MOST_MARKDOWN: Final = 12_000
MOST_TABLE_TEXT: Final = 10_000


def interactive_elements(block: dict[str, Any]) -> list[dict[str, Any]]:
    """The elements of a block that somebody can use, in order."""
    candidates = [block.get("accessory"), block.get("element")]
    if block.get("type") in {"actions", "context_actions"}:
        candidates += block.get("elements", [])
    return [one for one in candidates if isinstance(one, dict) and one.get("type") != "image"]


def check_together(place: Place, blocks: list[dict[str, Any]]) -> None:
    """Note duplicate IDs and sums that are too high, in blocks that are right one by one."""
    block_ids: set[str] = set()
    for position, block in enumerate(blocks):
        here = place.at(position)
        block_id = block.get("block_id")
        if block_id is not None and block_id in block_ids:
            here.at("block_id").refuse(f"block_id already exists: {block_id}")
        if block_id is not None:
            block_ids.add(block_id)
        _check_action_ids(here, block)
    _check_sums(place, blocks)
    elements = [element for block in blocks for element in interactive_elements(block)]
    if sum(bool(element.get("focus_on_load")) for element in elements) > 1:
        place.refuse("only one element can be focused on load")


def _check_action_ids(place: Place, block: dict[str, Any]) -> None:
    seen: set[str] = set()
    for element in interactive_elements(block):
        action_id = element.get("action_id")
        if action_id is not None and action_id in seen:
            place.refuse(f"action_id already exists in this block: {action_id}")
        if action_id is not None:
            seen.add(action_id)


def _check_sums(place: Place, blocks: list[dict[str, Any]]) -> None:
    written = sum(len(str(b.get("text", ""))) for b in blocks if b.get("type") == "markdown")
    if written > MOST_MARKDOWN:
        place.refuse(
            f"all markdown blocks together must be less than {MOST_MARKDOWN + 1} characters"
        )
    tables = [block for block in blocks if block.get("type") == "table"]
    if len(tables) > 1:
        place.refuse("only_one_table_allowed")
    if text_length(tables) > MOST_TABLE_TEXT:
        place.refuse(f"the cells of a table must be less than {MOST_TABLE_TEXT + 1} characters")


def text_length(part: Any) -> int:
    """How many characters people read in blocks, or in a part of one."""
    if isinstance(part, dict):
        own = part.get("text")
        return (len(own) if isinstance(own, str) else 0) + sum(map(text_length, part.values()))
    return sum(map(text_length, part)) if isinstance(part, list) else 0
