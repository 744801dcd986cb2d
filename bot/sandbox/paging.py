"""Lists in pages, with a cursor to the next one."""

import base64
from typing import Any, TypeVar

from bot.sandbox.call import Call
from bot.sandbox.errors import SlackError

Item = TypeVar("Item")


def page(items: list[Item], call: Call, *, default: int = 100) -> tuple[list[Item], dict[str, Any]]:
    """The page that ``call`` asks for, and the ``response_metadata`` to answer with."""
    size = call.number("limit", default, highest=1000)
    start = _position(call.optional("cursor"))
    end = start + size
    cursor = base64.b64encode(f"at:{end}".encode()).decode() if end < len(items) else ""
    return items[start:end], {"response_metadata": {"next_cursor": cursor}}


def _position(cursor: str | None) -> int:
    if cursor is None:
        return 0
    try:
        return int(base64.b64decode(cursor, validate=True).decode().removeprefix("at:"))
    except ValueError:
        raise SlackError("invalid_cursor") from None
