"""Reactions under messages: a person gives each emoji once, and may take it back."""

from bot.sandbox.errors import SlackError
from bot.sandbox.happenings import Reacted
from bot.sandbox.messages import Message
from bot.sandbox.workspace import Workspace


def react(workspace: Workspace, message: Message, user: str, name: str) -> None:
    """Add a person's reaction, raising ``already_reacted``."""
    users = message.reactions.setdefault(name, [])
    if user in users:
        raise SlackError("already_reacted")
    users.append(user)
    workspace.tell(Reacted(message, user, name, is_added=True))


def take_back(workspace: Workspace, message: Message, user: str, name: str) -> None:
    """Remove a person's reaction, raising ``no_reaction``."""
    users = message.reactions.get(name, [])
    if user not in users:
        raise SlackError("no_reaction")
    users.remove(user)
    if not users:
        del message.reactions[name]
    workspace.tell(Reacted(message, user, name, is_added=False))
