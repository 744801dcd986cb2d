"""A question that is answered, and the buttons that share an answer."""

from typing import Any

from bot.services import Message

QUESTION = "What does Article 6(9) say about trust funds?"


def share_buttons(shown: Message) -> list[dict[str, Any]]:
    elements = [one for block in shown.blocks for one in block.get("elements", [])]
    return [one for one in elements if one.get("action_id") == "ask_share"]
