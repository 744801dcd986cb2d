"""What a person can reach on the page: messages for their eyes, and forms of their own."""

from typing import Any

from bot.sandbox.errors import NotPossibleError, SlackError
from bot.sandbox.messages import Message
from bot.sandbox.sandbox import Sandbox
from bot.sandbox.view import View

Json = dict[str, Any]

FORM_GONE = "This form is no longer known here. Copy your text and open it again."


def place_of(sandbox: Sandbox, user: str, container: Json) -> Message | View:
    """The message or view in which something was pressed, raising ``NotPossibleError``."""
    if "view_id" in container:
        return view_of(sandbox, user, container["view_id"])
    return message_of(sandbox, user, container["channel"], container["ts"])


def view_of(sandbox: Sandbox, user: str, view_id: str) -> View:
    """A view of theirs, raising ``NotPossibleError``, also where a restart took it away."""
    try:
        return own(user, sandbox.workspace.views.find(view_id))
    except SlackError:
        raise NotPossibleError(FORM_GONE) from None


def message_of(sandbox: Sandbox, user: str, channel_id: str, ts: str) -> Message:
    """A message that they see, raising ``NotPossibleError``."""
    message = sandbox.workspace.log.find(channel_id, ts)
    members = sandbox.workspace.channel(channel_id).members
    if message.only_for not in {None, user} or user not in members:
        raise NotPossibleError("This message is not for you.")
    return message


def own(user: str, view: View) -> View:
    """The view, raising ``NotPossibleError`` where it is somebody else's."""
    if view.user != user:
        raise NotPossibleError("This is somebody else's view.")
    return view
