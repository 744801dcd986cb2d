"""auth.*, apps.*, team.*, bots.*: who the app is, and where."""

from typing import Any

from bot.sandbox.call import Call
from bot.sandbox.errors import SlackError
from bot.sandbox.members import (
    APP_ID,
    BOT_ID,
    BOT_USER_ID,
    MEMBERS,
    TEAM_DOMAIN,
    TEAM_ID,
    TEAM_NAME,
)
from bot.sandbox.method import Method


def test(call: Call) -> dict[str, Any]:
    """auth.test: whose token this is."""
    return {
        "url": f"{call.sandbox.url}/",
        "team": TEAM_NAME,
        "user": MEMBERS[BOT_USER_ID].handle,
        "team_id": TEAM_ID,
        "user_id": BOT_USER_ID,
        "bot_id": BOT_ID,
        "is_enterprise_install": False,
    }


def open_connection(call: Call) -> dict[str, Any]:
    """apps.connections.open: an address for one Socket Mode connection."""
    if not call.sandbox.manifest.has_socket_mode:
        raise SlackError("forbidden_socket_mode")
    address = call.sandbox.url.replace("http://", "ws://", 1)
    return {
        "url": f"{address}/link?ticket={call.sandbox.connections.issue_ticket()}&app_id={APP_ID}"
    }


def team_info(call: Call) -> dict[str, Any]:
    """team.info: the workspace."""
    if call.optional("team") not in {None, TEAM_ID}:
        raise SlackError("team_not_found")
    return {"team": {"id": TEAM_ID, "name": TEAM_NAME, "domain": TEAM_DOMAIN, "icon": {}}}


def bot_info(call: Call) -> dict[str, Any]:
    """bots.info: the app's bot."""
    if call.optional("bot") not in {None, BOT_ID}:
        raise SlackError("bot_not_found")
    bot = {"id": BOT_ID, "deleted": False, "name": MEMBERS[BOT_USER_ID].name, "updated": 0}
    return {"bot": bot | {"app_id": APP_ID, "user_id": BOT_USER_ID, "icons": {}}}


METHODS = {
    "auth.test": Method(test),
    "apps.connections.open": Method(open_connection, needs="app"),
    "team.info": Method(team_info, ("team:read",)),
    "bots.info": Method(bot_info, ("users:read",)),
}
