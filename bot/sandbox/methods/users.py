"""users.* and usergroups.*: the people of the workspace and their groups."""

from typing import Any

from bot.sandbox.call import Call
from bot.sandbox.errors import SlackError
from bot.sandbox.members import BOT_USER_ID, MEMBERS, TEAM_ID, USER_GROUPS
from bot.sandbox.method import Method
from bot.sandbox.methods.conversations import kinds_asked_for
from bot.sandbox.paging import page


def info(call: Call) -> dict[str, Any]:
    """users.info: one person."""
    member = MEMBERS.get(call.text("user", "user_not_found"))
    if member is None:
        raise SlackError("user_not_found")
    return {"user": member.as_slack(call.sandbox.real_now())}


def list_all(call: Call) -> dict[str, Any]:
    """users.list: everybody, in pages."""
    now = call.sandbox.real_now()
    shown, cursor = page([member.as_slack(now) for member in MEMBERS.values()], call, default=1000)
    return {"members": shown, "cache_ts": int(now.timestamp())} | cursor


def conversations(call: Call) -> dict[str, Any]:
    """users.conversations: where somebody is a member, as far as the bot can see."""
    user = call.optional("user") or BOT_USER_ID
    if user not in MEMBERS:
        raise SlackError("user_not_found")
    kinds = kinds_asked_for(call)
    found = [
        channel.as_slack()
        for channel in call.workspace.channels.values()
        if channel.kind in kinds
        and user in channel.members
        and (channel.kind == "channel" or BOT_USER_ID in channel.members)
    ]
    shown, cursor = page(found, call)
    return {"channels": shown} | cursor


def groups(call: Call) -> dict[str, Any]:
    """usergroups.list: every user group, with its people where asked for."""
    with_users = call.flag("include_users")
    shown = [
        {
            "id": group.id,
            "team_id": TEAM_ID,
            "is_usergroup": True,
            "name": group.name,
            "handle": group.handle,
            "description": "",
            "date_delete": 0,
            "user_count": len(group.users),
            **({"users": list(group.users)} if with_users else {}),
        }
        for group in USER_GROUPS
    ]
    return {"usergroups": shown}


def group_users(call: Call) -> dict[str, Any]:
    """usergroups.users.list: the user IDs of one group."""
    wanted = call.text("usergroup")
    for group in USER_GROUPS:
        if group.id == wanted:
            return {"users": list(group.users)}
    raise SlackError("no_such_subteam")


METHODS = {
    "users.info": Method(info, ("users:read",)),
    "users.list": Method(list_all, ("users:read",)),
    "users.conversations": Method(conversations),
    "usergroups.list": Method(groups, ("usergroups:read",)),
    "usergroups.users.list": Method(group_users, ("usergroups:read",)),
}
