"""All the words that somebody reads in a message or a view."""

from typing import Any

from bot.sandbox.messages import Message
from bot.sandbox.view import View

# Fields of blocks that are for the app, not for the reader.
_HIDDEN = {"type", "block_id", "action_id", "value", "url", "image_url", "style"}


def text_of(shown: Message | View) -> str:
    """The texts of the blocks, a line each; a message without blocks reads as its text.

    A message's fallback text counts too: people read it in notifications.
    """
    lines = [shown.text] if isinstance(shown, Message) else _lines(shown.given.get("title"))
    return "\n".join([*lines, *_lines(shown.blocks)])


def _lines(part: Any) -> list[str]:
    if isinstance(part, str):
        return [part]
    if isinstance(part, dict):
        return [line for name, one in part.items() if name not in _HIDDEN for line in _lines(one)]
    if isinstance(part, list):
        return [line for one in part for line in _lines(one)]
    return []
