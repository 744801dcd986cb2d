"""One modal or Home tab as the workspace keeps it, and as Slack shows it to an app."""

from dataclasses import dataclass, field
from typing import Any

from bot.sandbox.members import APP_ID, BOT_ID, TEAM_ID

_PARTS = ("title", "submit", "close", "callback_id", "external_id", "private_metadata")


@dataclass(slots=True)
class View:
    """A modal or Home tab of one person. ``given`` is what the app passed, after checking."""

    id: str
    user: str
    given: dict[str, Any]
    root_id: str
    previous_id: str | None = None
    hash: str = ""
    values: dict[str, Any] = field(default_factory=dict)

    @property
    def blocks(self) -> list[dict[str, Any]]:
        """The blocks that the person sees."""
        return list(self.given["blocks"])

    def as_slack(self) -> dict[str, Any]:
        """The view object of Web API answers and interaction payloads."""
        empty: dict[str, Any] = dict.fromkeys(("title", "submit", "close"))
        given = {name: self.given[name] for name in _PARTS if self.given.get(name) is not None}
        return {
            "id": self.id,
            "team_id": TEAM_ID,
            "type": self.given["type"],
            "blocks": self.blocks,
            **empty,
            "private_metadata": "",
            "callback_id": "",
            "external_id": "",
            **given,
            "state": {"values": self.values},
            "hash": self.hash,
            "clear_on_close": bool(self.given.get("clear_on_close")),
            "notify_on_close": bool(self.given.get("notify_on_close")),
            "root_view_id": self.root_id,
            "previous_view_id": self.previous_id,
            "app_id": APP_ID,
            "app_installed_team_id": TEAM_ID,
            "bot_id": BOT_ID,
        }
