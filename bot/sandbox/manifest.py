"""What the app declares of itself: commands, shortcuts, scopes and the events it asked for."""

from dataclasses import dataclass
from typing import Any, Self


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
    """The parts of an app manifest that the sandbox acts on."""

    commands: tuple[Command, ...]
    shortcuts: tuple[Shortcut, ...]
    scopes: frozenset[str]
    events: frozenset[str]

    @classmethod
    def from_dict(cls, manifest: dict[str, Any]) -> Self:
        """Read Slack's app-manifest format; what is missing counts as not declared."""
        features = manifest.get("features", {})
        commands = (
            Command(
                one["command"],
                one.get("description", ""),
                one.get("usage_hint", ""),
                bool(one.get("should_escape")),
            )
            for one in features.get("slash_commands", ())
        )
        shortcuts = (
            Shortcut(one["callback_id"], one["name"], one.get("description", ""), one["type"])
            for one in features.get("shortcuts", ())
        )
        scopes = manifest.get("oauth_config", {}).get("scopes", {}).get("bot", ())
        subscriptions = manifest.get("settings", {}).get("event_subscriptions", {})
        return cls(
            tuple(commands),
            tuple(shortcuts),
            frozenset(scopes),
            frozenset(subscriptions.get("bot_events", ())),
        )

    def find_command(self, name: str) -> Command | None:
        """The declared command of this name, with its slash."""
        return next((one for one in self.commands if one.command == name), None)

    def find_shortcut(self, callback_id: str, kind: str) -> Shortcut | None:
        """The declared shortcut of this callback_id and kind."""
        wanted = (callback_id, kind)
        return next((one for one in self.shortcuts if (one.callback_id, one.kind) == wanted), None)
