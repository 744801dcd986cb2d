"""Gives blocks and elements without an ID one, as Slack does before it shows them."""

import copy
import secrets
from typing import Any

from bot.sandbox.block_check.together import interactive_elements


def with_ids(blocks: list[dict[str, Any]]) -> list[dict[str, Any]]:
    """A copy in which every block has a block_id and every interactive element an action_id."""
    blocks = copy.deepcopy(blocks)
    for block in blocks:
        if not block.get("block_id"):
            block["block_id"] = secrets.token_urlsafe(4)
        for element in interactive_elements(block):
            if not element.get("action_id"):
                element["action_id"] = secrets.token_urlsafe(4)
    return blocks
