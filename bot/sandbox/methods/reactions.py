"""reactions.*: the emoji under a message."""

import re
from typing import Any

from bot.sandbox.call import Call
from bot.sandbox.errors import SlackError
from bot.sandbox.members import BOT_USER_ID
from bot.sandbox.messages import Message
from bot.sandbox.method import Method
from bot.sandbox.reacting import react, take_back

_NAME = re.compile(r"[\w+'-]+(::skin-tone-[2-6])?")


def add(call: Call) -> dict[str, Any]:
    """reactions.add: the bot reacts."""
    name = _name(call)
    react(call.workspace, _message(call), BOT_USER_ID, name)
    return {}


def remove(call: Call) -> dict[str, Any]:
    """reactions.remove: the bot takes its reaction back."""
    name = _name(call)
    take_back(call.workspace, _message(call), BOT_USER_ID, name)
    return {}


def get(call: Call) -> dict[str, Any]:
    """reactions.get: a message with its reactions."""
    message = _message(call)
    shown = message.as_slack(call.workspace.log.replies(message))
    return {"type": "message", "channel": message.channel, "message": shown}


def _name(call: Call) -> str:
    name = call.text("name", "invalid_name").strip(":")
    if not _NAME.fullmatch(name):
        raise SlackError("invalid_name")
    return name


def _message(call: Call) -> Message:
    if not call.optional("timestamp"):
        raise SlackError("no_item_specified")
    channel = call.channel()
    if BOT_USER_ID not in channel.members:
        raise SlackError("not_in_channel")
    message = call.workspace.log.find(channel.id, call.text("timestamp"))
    if message.only_for is not None:
        raise SlackError("message_not_found")
    return message


METHODS = {
    "reactions.add": Method(add, ("reactions:write",)),
    "reactions.remove": Method(remove, ("reactions:write",)),
    "reactions.get": Method(get, ("reactions:read",)),
}
