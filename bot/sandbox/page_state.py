"""What the page shows of the workspace, as one person sees it."""

from typing import Any

from bot.sandbox.channels import Channel
from bot.sandbox.manifest import Shortcut
from bot.sandbox.members import BOT_USER_ID, MEMBERS, TEAM_ID, TEAM_NAME, Member
from bot.sandbox.messages import Message
from bot.sandbox.sandbox import Sandbox

Json = dict[str, Any]


def state(sandbox: Sandbox, user: str) -> Json:
    """Team, date, bot, people, conversations, commands and shortcuts."""
    channels = sandbox.workspace.channels.values()
    # An app's commands and shortcuts are for members of the workspace it is installed in.
    is_stranger = MEMBERS[user].is_stranger
    commands = () if is_stranger else sandbox.manifest.commands
    shortcuts = () if is_stranger else sandbox.manifest.shortcuts
    return {
        "team": {"id": TEAM_ID, "name": TEAM_NAME},
        "clock": clock(sandbox),
        "bot": {
            "connected": sandbox.connections.are_open,
            "user_id": BOT_USER_ID,
            "name": MEMBERS[BOT_USER_ID].name,
        },
        "me": _member(MEMBERS[user]),
        "members": [_member(member) for member in MEMBERS.values()],
        "conversations": [
            _conversation(sandbox, channel, user) for channel in channels if may_read(user, channel)
        ],
        "commands": [
            {"command": one.command, "description": one.description, "usage_hint": one.usage_hint}
            for one in commands
        ],
        "shortcuts": {
            kind: [_shortcut(one) for one in shortcuts if one.kind == kind]
            for kind in ("global", "message")
        },
    }


def clock(sandbox: Sandbox) -> Json:
    """The workspace's time and date."""
    now = sandbox.clock.now()
    return {
        "now": now.isoformat().replace("+00:00", "Z"),
        "today": now.date().isoformat(),
        "shifted": sandbox.clock.is_shifted,
    }


def messages(sandbox: Sandbox, user: str, channel_id: str, thread_ts: str | None) -> Json:
    """What the person sees in a channel or thread; the channel counts as read then."""
    workspace = sandbox.workspace
    shown = workspace.log.read_by(user, channel_id, thread_ts)
    if shown and thread_ts is None:
        workspace.channel(channel_id).read_up_to[user] = shown[-1].ts
        workspace.touch()
    return {"messages": [_message(sandbox, message) for message in shown]}


def may_read(user: str, channel: Channel) -> bool:
    """Members read; people of the workspace, guests excepted, also read public channels."""
    person = MEMBERS[user]
    is_outsider = person.is_stranger or person.kind == "guest"
    return user in channel.members or (channel.kind == "channel" and not is_outsider)


def _member(member: Member) -> Json:
    return {
        "id": member.id,
        "name": member.name,
        "title": member.title,
        "kind": member.kind,
        "tz": member.tz,
    }


def _shortcut(shortcut: Shortcut) -> Json:
    return {
        "callback_id": shortcut.callback_id,
        "name": shortcut.name,
        "description": shortcut.description,
    }


def _conversation(sandbox: Sandbox, channel: Channel, user: str) -> Json:
    read_up_to = channel.read_up_to.get(user, "")
    unread = [
        message
        for message in sandbox.workspace.log.read_by(user, channel.id)
        if message.ts > read_up_to and message.user != user
    ]
    is_dm = channel.kind == "dm"
    return {
        "id": channel.id,
        "name": MEMBERS[channel.other_than(user)].name if is_dm else channel.name,
        "kind": channel.kind,
        "members": channel.members,
        "topic": channel.topic,
        "is_member": user in channel.members,
        "unread": len(unread) if user in channel.members else 0,
        **({"with": channel.other_than(user)} if is_dm else {}),
    }


def _message(sandbox: Sandbox, message: Message) -> Json:
    return {
        "ts": message.ts,
        "user": message.user,
        "text": message.text,
        "blocks": message.blocks,
        "files": [shared["name"] for shared in message.files],
        "thread_ts": message.thread_ts,
        "reply_count": len(sandbox.workspace.log.replies(message)),
        "reactions": [{"name": name, "users": users} for name, users in message.reactions.items()],
        "ephemeral": message.only_for is not None,
        "edited": message.edited_ts is not None,
        "is_bot": message.user == BOT_USER_ID,
        "permalink": sandbox.permalink(message.channel, message.ts, message.thread_ts),
    }
