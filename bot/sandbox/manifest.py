"""What the app declares of itself: commands, shortcuts, scopes and the events it asked for."""

from dataclasses import dataclass
from typing import Any, Final, Self

# Slack delivers an event only to apps with its scope; events not named here need none.
EVENT_SCOPES: Final = {
    "app_mention": "app_mentions:read",
    "message.channels": "channels:history",
    "message.groups": "groups:history",
    "message.im": "im:history",
    "reaction_added": "reactions:read",
    "reaction_removed": "reactions:read",
    "member_joined_channel": "channels:read",
    "member_left_channel": "channels:read",
}


@dataclass(frozen=True, slots=True)
class Command:
    """A slash command, ``command`` with its slash."""

    command: str
    description: str = ""
    usage_hint: str = ""
    should_escape: bool = False


@dataclass(frozen=True, slots=True)
class Shortcut:
    """A shortcut; ``kind`` is Slack's "global" or "message"."""

    callback_id: str
    name: str
    description: str
    kind: str


@dataclass(frozen=True, slots=True)
class AppManifest:
    """The parts of an app manifest that the sandbox acts on.

    What Slack would not let an app have counts as not declared: commands and shortcuts
    without the ``commands`` scope, events without the scope that they need.
    """

    commands: tuple[Command, ...]
    shortcuts: tuple[Shortcut, ...]
    scopes: frozenset[str]
    events: frozenset[str]
    is_interactive: bool
    has_socket_mode: bool
    has_home_tab: bool
    takes_messages: bool

    @classmethod
    def from_dict(cls, manifest: dict[str, Any]) -> Self:
        """Read Slack's app-manifest format; what is missing is off, as in Slack."""
        features = manifest.get("features", {})
        settings = manifest.get("settings", {})
        home = features.get("app_home", {})
        scopes = frozenset(manifest.get("oauth_config", {}).get("scopes", {}).get("bot", ()))
        events = settings.get("event_subscriptions", {}).get("bot_events", ())
        is_agent = "agent_view" in features or "assistant_view" in features
        is_open = home.get("messages_tab_enabled") and not home.get(
            "messages_tab_read_only_enabled"
        )
        return cls(
            commands=_commands(features) if "commands" in scopes else (),
            shortcuts=_shortcuts(features) if "commands" in scopes else (),
            scopes=scopes,
            events=frozenset(
                name for name in events if EVENT_SCOPES.get(name, "") in {*scopes, ""}
            ),
            is_interactive=bool(settings.get("interactivity", {}).get("is_enabled")),
            has_socket_mode=bool(settings.get("socket_mode_enabled")),
            has_home_tab=bool(home.get("home_tab_enabled")),
            takes_messages=bool(is_agent or is_open),
        )

    def find_command(self, name: str) -> Command | None:
        """The declared command of this name, with its slash."""
        return next((one for one in self.commands if one.command == name), None)

    def find_shortcut(self, callback_id: str, kind: str) -> Shortcut | None:
        """The declared shortcut of this callback_id and kind."""
        wanted = (callback_id, kind)
        return next((one for one in self.shortcuts if (one.callback_id, one.kind) == wanted), None)


def _commands(features: dict[str, Any]) -> tuple[Command, ...]:
    return tuple(
        Command(
            one["command"],
            one.get("description", ""),
            one.get("usage_hint", ""),
            bool(one.get("should_escape")),
        )
        for one in features.get("slash_commands", ())
    )


def _shortcuts(features: dict[str, Any]) -> tuple[Shortcut, ...]:
    return tuple(
        Shortcut(one["callback_id"], one["name"], one.get("description", ""), one["type"])
        for one in features.get("shortcuts", ())
    )
