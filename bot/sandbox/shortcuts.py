"""What a person starts from the menu of shortcuts, or from that of a message."""

from typing import Any

from bot.sandbox.errors import NotPossibleError
from bot.sandbox.interactions import Interactions
from bot.sandbox.members import MEMBERS
from bot.sandbox.messages import Message
from bot.sandbox.sandbox import Sandbox


def shortcut_payload(
    sandbox: Sandbox, user: str, callback_id: str, message: Message | None = None
) -> dict[str, Any]:
    """The interaction to send. Raises ``NotPossibleError`` where Slack offers no such shortcut."""
    kind = "message" if message else "global"
    shortcut = sandbox.manifest.find_shortcut(callback_id, kind)
    if shortcut is None or MEMBERS[user].is_stranger:
        raise NotPossibleError(f"The app has no such shortcut: {callback_id}")
    about = Interactions(sandbox, user)
    return about.message_shortcut(callback_id, message) if message else about.shortcut(callback_id)
