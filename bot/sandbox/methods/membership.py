"""conversations.join, leave, invite and kick: who comes into a channel and who goes."""

from typing import Any

from bot.sandbox.call import Call
from bot.sandbox.channels import Channel
from bot.sandbox.errors import SlackError
from bot.sandbox.members import BOT_USER_ID, MEMBERS
from bot.sandbox.method import Method


def join(call: Call) -> dict[str, Any]:
    """conversations.join: the bot comes into a public channel by itself."""
    channel = call.channel()
    call.require_scope("channels:join")
    if channel.kind != "channel":
        raise SlackError("method_not_supported_for_channel_type")
    _refuse_archived(channel)
    call.workspace.join(channel, BOT_USER_ID)
    return {"channel": channel.as_slack()}


def leave(call: Call) -> dict[str, Any]:
    """conversations.leave: the bot goes."""
    channel = _manageable(call)
    if BOT_USER_ID not in channel.members:
        return {"not_in_channel": True}
    call.workspace.leave(channel, BOT_USER_ID)
    return {}


def invite(call: Call) -> dict[str, Any]:
    """conversations.invite: the bot brings people in."""
    channel = _manageable(call)
    _refuse_archived(channel)
    if BOT_USER_ID not in channel.members:
        raise SlackError("not_in_channel")
    users = call.text("users", "no_user").split(",")
    if any(user not in MEMBERS for user in users):
        raise SlackError("user_not_found")
    if BOT_USER_ID in users:
        raise SlackError("cant_invite_self")
    if any(user in channel.members for user in users):
        raise SlackError("already_in_channel")
    for user in users:
        call.workspace.join(channel, user, inviter=BOT_USER_ID)
    return {"channel": channel.as_slack()}


def kick(call: Call) -> dict[str, Any]:
    """conversations.kick: the bot removes somebody."""
    channel = _manageable(call)
    user = call.text("user", "user_not_found")
    if user == BOT_USER_ID:
        raise SlackError("cant_kick_self")
    if channel.id == "C0GENERAL":
        raise SlackError("cant_kick_from_general")
    if user not in channel.members:
        raise SlackError("not_in_channel" if user in MEMBERS else "user_not_found")
    call.workspace.leave(channel, user)
    return {}


def _manageable(call: Call) -> Channel:
    channel = call.channel()
    if channel.kind == "dm":
        raise SlackError("method_not_supported_for_channel_type")
    family = "channels:manage" if channel.kind == "channel" else "groups:write"
    call.require_scope(family)
    return channel


def _refuse_archived(channel: Channel) -> None:
    if channel.is_archived:
        raise SlackError("is_archived")


METHODS = {
    "conversations.join": Method(join),
    "conversations.leave": Method(leave),
    "conversations.invite": Method(invite),
    "conversations.kick": Method(kick),
}
