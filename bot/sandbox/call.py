"""One call of a Web API method, with its arguments as Slack reads them."""

import json
from dataclasses import dataclass
from typing import Any

from bot.sandbox.channels import Channel
from bot.sandbox.errors import SlackError
from bot.sandbox.members import BOT_USER_ID
from bot.sandbox.sandbox import Sandbox
from bot.sandbox.workspace import Workspace


@dataclass(frozen=True, slots=True)
class Call:
    """``arguments`` come from a form (all strings) or from JSON; both read the same here."""

    sandbox: Sandbox
    arguments: dict[str, Any]

    @property
    def workspace(self) -> Workspace:
        """The state that the method reads and changes."""
        return self.sandbox.workspace

    def text(self, name: str, missing: str = "invalid_arguments") -> str:
        """A required argument; the refusal is ``missing`` when it is not given."""
        value = self.arguments.get(name)
        if value is None or value == "":
            details = {"messages": [f"[ERROR] missing required field: {name}"]}
            raise SlackError(missing, response_metadata=details)
        return str(value)

    def optional(self, name: str) -> str | None:
        """An argument as text, None when it is not given or empty."""
        value = self.arguments.get(name)
        return str(value) if value not in (None, "") else None

    def flag(self, name: str) -> bool:
        """An argument that is on or off; off when it is not given."""
        return str(self.arguments.get(name, "")).lower() in {"1", "true"}

    def number(self, name: str, default: int, highest: int) -> int:
        """A whole number from 1 to ``highest``; refused as ``invalid_limit`` otherwise."""
        try:
            value = int(self.arguments.get(name) or default)
        except (TypeError, ValueError):
            value = 0
        if not 1 <= value <= highest:
            raise SlackError("invalid_limit")
        return value

    def decoded(self, name: str, refusal: str = "invalid_json") -> Any:
        """An argument that is JSON: an object, or its text. None when it is not given."""
        value = self.arguments.get(name)
        if not isinstance(value, str) or value == "":
            return value or None
        try:
            return json.loads(value)
        except ValueError:
            raise SlackError(refusal) from None

    def require_scope(self, scope: str) -> None:
        """Refuse what the app's manifest does not ask for."""
        require_any_scope(self.sandbox, (scope,))

    def channel(self, name: str = "channel") -> Channel:
        """The conversation named in the call; private ones exist only for their members."""
        channel = self.workspace.channel(self.text(name, "channel_not_found"))
        if channel.kind != "channel" and BOT_USER_ID not in channel.members:
            raise SlackError("channel_not_found")
        return channel


def require_any_scope(sandbox: Sandbox, scopes: tuple[str, ...]) -> None:
    """Refuse with ``missing_scope`` unless the manifest grants one of ``scopes``."""
    granted = sandbox.manifest.scopes
    if scopes and not granted.intersection(scopes):
        raise SlackError(
            "missing_scope", needed=",".join(scopes), provided=",".join(sorted(granted))
        )
