"""assistant.threads.*: the status line, prompts and title of a conversation with the agent."""

from typing import Any, Final

from bot.sandbox.call import Call
from bot.sandbox.errors import SlackError
from bot.sandbox.members import BOT_USER_ID
from bot.sandbox.method import Method

MOST_PROMPTS: Final = 4


def set_status(call: Call) -> dict[str, Any]:
    """assistant.threads.setStatus: what the app is doing; an empty status clears it."""
    _check_thread(call)
    if "status" not in call.arguments:
        raise SlackError("invalid_arguments")
    return {}


def set_title(call: Call) -> dict[str, Any]:
    """assistant.threads.setTitle: how the conversation is called."""
    _check_thread(call)
    call.text("title")
    return {}


def set_suggested_prompts(call: Call) -> dict[str, Any]:
    """assistant.threads.setSuggestedPrompts: up to four things to ask, each title and message."""
    channel = call.channel("channel_id")
    if BOT_USER_ID not in channel.members:
        raise SlackError("not_in_channel")
    prompts = call.decoded("prompts")
    if not isinstance(prompts, list) or not 1 <= len(prompts) <= MOST_PROMPTS:
        raise SlackError("invalid_arguments")
    for prompt in prompts:
        if not isinstance(prompt, dict) or not prompt.get("title") or not prompt.get("message"):
            raise SlackError("invalid_arguments")
    return {}


def _check_thread(call: Call) -> None:
    channel = call.channel("channel_id")
    if BOT_USER_ID not in channel.members:
        raise SlackError("not_in_channel")
    call.workspace.log.find(channel.id, call.text("thread_ts"))


_SCOPES = ("assistant:write", "chat:write")
METHODS = {
    "assistant.threads.setStatus": Method(set_status, _SCOPES),
    "assistant.threads.setTitle": Method(set_title, _SCOPES),
    "assistant.threads.setSuggestedPrompts": Method(set_suggested_prompts, _SCOPES),
}
