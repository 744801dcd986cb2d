"""conversations.*: channels and direct messages, who is in them and what was said there."""

from typing import Any, Final

from bot.sandbox.call import Call
from bot.sandbox.channels import Channel, ChannelKind
from bot.sandbox.errors import SlackError
from bot.sandbox.members import BOT_USER_ID, MEMBERS
from bot.sandbox.messages import Message
from bot.sandbox.method import Method
from bot.sandbox.paging import page

_KINDS: Final[dict[str, tuple[ChannelKind, str]]] = {
    "public_channel": ("channel", "channels:read"),
    "private_channel": ("private", "groups:read"),
    "im": ("dm", "im:read"),
}


def kinds_asked_for(call: Call) -> set[ChannelKind]:
    """The kinds named in ``types``; each needs its own scope."""
    kinds: set[ChannelKind] = set()
    for name in (call.optional("types") or "public_channel").split(","):
        if name.strip() == "mpim":
            continue  # The sandbox has no group direct messages.
        if name.strip() not in _KINDS:
            raise SlackError("invalid_types")
        kind, scope = _KINDS[name.strip()]
        call.require_scope(scope)
        kinds.add(kind)
    return kinds


def list_all(call: Call) -> dict[str, Any]:
    """conversations.list: every public channel, and the private ones with the bot in them."""
    kinds = kinds_asked_for(call)
    shown = [
        channel.as_slack()
        for channel in call.workspace.channels.values()
        if channel.kind in kinds
        and (channel.kind == "channel" or BOT_USER_ID in channel.members)
        and not (channel.is_archived and call.flag("exclude_archived"))
    ]
    channels, cursor = page(shown, call)
    return {"channels": channels} | cursor


def info(call: Call) -> dict[str, Any]:
    """conversations.info: one conversation."""
    shown = _readable(call, "read").as_slack()
    if not call.flag("include_num_members"):
        shown.pop("num_members", None)
    return {"channel": shown}


def members(call: Call) -> dict[str, Any]:
    """conversations.members: user IDs of everybody in it, in pages."""
    shown, cursor = page(_readable(call, "read").members, call)
    return {"members": shown} | cursor


def history(call: Call) -> dict[str, Any]:
    """conversations.history: what stands in the channel itself, newest first."""
    channel = _with_bot(_readable(call, "history"))
    said = [one for one in call.workspace.log.public(channel.id) if one.is_in_channel]
    said = _visible(call, said)
    messages, cursor = page(_between(call, said)[::-1], call)
    return {
        "messages": [_shown(call, message) for message in messages],
        "has_more": bool(cursor["response_metadata"]["next_cursor"]),
        "pin_count": 0,
    } | cursor


def replies(call: Call) -> dict[str, Any]:
    """conversations.replies: a thread, its parent first, then oldest first."""
    channel = _with_bot(_readable(call, "history"))
    ts = call.text("ts", "thread_not_found")
    try:
        asked = call.workspace.log.find(channel.id, ts)
    except SlackError:
        raise SlackError("thread_not_found") from None
    parent = call.workspace.log.find(channel.id, asked.thread_ts or asked.ts)
    thread = _between(call, _visible(call, call.workspace.log.replies(parent)))
    messages, cursor = page([parent, *thread], call, default=1000)
    return {
        "messages": [_shown(call, message) for message in messages],
        "has_more": bool(cursor["response_metadata"]["next_cursor"]),
    } | cursor


def _readable(call: Call, action: str) -> Channel:
    channel = call.channel()
    call.require_scope(f"{channel.scope_family}:{action}")
    return channel


def _with_bot(channel: Channel) -> Channel:
    if BOT_USER_ID not in channel.members:
        raise SlackError("not_in_channel")
    return channel


def _visible(call: Call, messages: list[Message]) -> list[Message]:
    faults, now = call.sandbox.faults, call.workspace.now()
    return [message for message in messages if not faults.hides(message, now)]


def _between(call: Call, messages: list[Message]) -> list[Message]:
    try:
        oldest = float(call.optional("oldest") or 0)
        latest = float(call.optional("latest") or "inf")
    except ValueError:
        raise SlackError("invalid_ts_latest") from None
    if call.flag("inclusive"):
        return [message for message in messages if oldest <= float(message.ts) <= latest]
    return [message for message in messages if oldest < float(message.ts) < latest]


def _shown(call: Call, message: Message) -> dict[str, Any]:
    answers = call.workspace.log.replies(message)
    return message.as_slack(answers, with_metadata=call.flag("include_all_metadata"))


def open_direct(call: Call) -> dict[str, Any]:
    """conversations.open: the bot's direct message with one person."""
    call.require_scope("im:write")
    if call.optional("channel"):
        return {"channel": call.channel().as_slack()}
    users = call.text("users", "users_list_not_supplied").split(",")
    if any(user not in MEMBERS for user in users):
        raise SlackError("user_not_found")
    if users == [BOT_USER_ID]:
        raise SlackError("cannot_dm_bot")
    if len(users) > 1:
        raise SlackError("method_not_supported_for_channel_type")
    channel = call.workspace.open_dm(users[0], BOT_USER_ID)
    return {"channel": channel.as_slack() if call.flag("return_im") else {"id": channel.id}}


METHODS = {
    "conversations.list": Method(list_all),
    "conversations.info": Method(info),
    "conversations.members": Method(members),
    "conversations.history": Method(history),
    "conversations.replies": Method(replies),
    "conversations.open": Method(open_direct),
}
