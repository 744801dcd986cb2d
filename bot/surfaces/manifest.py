"""The app manifest, generated from what the code listens to."""

from collections.abc import Iterable
from typing import Any

from bot.services import Verb
from bot.surfaces.slash_commands import COMMAND

SCOPES = {
    "app_mentions:read": "hear mentions",
    "channels:history": "find its own posts again after a crash",
    "channels:read": "see who reads along in a channel before showing confidential rows",
    "chat:write": "reply and post digests",
    "commands": "the slash command and shortcuts",
    "files:read": "import documents that curators share with it",
    "groups:history": "the same in private channels",
    "groups:read": "the same in private channels",
    "im:history": "hear direct messages, and find its own again after a crash",
    "im:write": "confirm forms, remind and tell people in private",
    "usergroups:read": "roles given to user groups",
    "users:read": "guests, organisations and time zones of people",
}
"""Every bot scope with what it is needed for."""

EVENTS = ("app_home_opened", "app_mention", "message.im")


def manifest(verbs: Iterable[Verb]) -> dict[str, Any]:
    """The manifest in Slack's format, to paste when creating the app."""
    shortcuts = [
        {
            "name": shortcut.name,
            "type": shortcut.kind,
            "callback_id": shortcut.callback_id,
            "description": shortcut.description,
        }
        for verb in verbs
        for shortcut in verb.shortcuts
    ]
    return {
        "display_information": {
            "name": "Article 6 Assistant",
            "description": "Cooperation and assistance under the Convention on Cluster Munitions",
            "background_color": "#1f3a5f",
        },
        "features": {
            "app_home": {
                "home_tab_enabled": True,
                "messages_tab_enabled": True,
                "messages_tab_read_only_enabled": False,
            },
            "bot_user": {"display_name": "Article 6", "always_online": True},
            "shortcuts": shortcuts,
            "slash_commands": [
                {
                    "command": COMMAND,
                    "description": "Ask, record a follow-up, see activities",
                    "usage_hint": "help | ask … | followup … | activities | digest",
                    "should_escape": False,
                }
            ],
        },
        "oauth_config": {"scopes": {"bot": sorted(SCOPES)}},
        "settings": {
            "event_subscriptions": {"bot_events": list(EVENTS)},
            "interactivity": {"is_enabled": True},
            "org_deploy_enabled": False,
            "socket_mode_enabled": True,
            "token_rotation_enabled": False,
        },
    }
