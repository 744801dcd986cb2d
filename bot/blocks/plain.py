"""The text that says the same as a list of blocks."""

from collections.abc import Iterable, Mapping
from typing import Any

from bot.blocks.mrkdwn import escape


def as_text(blocks: Iterable[Mapping[str, Any]]) -> str:
    """One paragraph a block; dividers and buttons say nothing that reads well aloud."""
    return "\n".join(filter(None, (_block_text(block) for block in blocks)))


def _block_text(block: Mapping[str, Any]) -> str:
    parts = [block.get("text"), *block.get("fields", ())]
    if block["type"] == "context":
        parts = list(block["elements"])
    if block["type"] == "image":
        return str(block["alt_text"])
    return "\n".join(_text(part) for part in parts if part is not None)


def _text(part: str | Mapping[str, Any]) -> str:
    if isinstance(part, str):
        return part
    text = str(part.get("text", part.get("alt_text", "")))
    # What stands in a block as it is would be read as mrkdwn in the text beside the blocks.
    return escape(text) if part.get("type") == "plain_text" else text
