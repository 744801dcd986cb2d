"""One message as the workspace keeps it, and as Slack shows it to an app."""

from dataclasses import dataclass, field
from typing import Any

from bot.sandbox.members import APP_ID, BOT_ID, BOT_USER_ID, MEMBERS, TEAM_ID


@dataclass(slots=True)
class Message:
    """What somebody said. ``only_for`` names the one reader of an ephemeral message."""

    channel: str
    ts: str
    user: str
    text: str
    blocks: list[dict[str, Any]] = field(default_factory=list)
    thread_ts: str | None = None
    only_for: str | None = None
    subtype: str | None = None
    metadata: dict[str, Any] | None = None
    reactions: dict[str, list[str]] = field(default_factory=dict)
    edited_ts: str | None = None
    files: list[dict[str, Any]] = field(default_factory=list)

    @property
    def is_reply(self) -> bool:
        """True for messages in a thread other than its first."""
        return self.thread_ts is not None and self.thread_ts != self.ts

    @property
    def is_in_channel(self) -> bool:
        """True when it stands in the channel itself, not only in a thread."""
        return not self.is_reply or self.subtype == "thread_broadcast"

    def as_slack(
        self, replies: list["Message"] | None = None, *, with_metadata: bool = True
    ) -> dict[str, Any]:
        """The message object of histories and events; ``replies`` makes it a thread's parent."""
        shown: dict[str, Any] = {
            "type": "message",
            "user": self.user,
            "ts": self.ts,
            "text": self.text,
            "team": MEMBERS[self.user].team_id if self.user in MEMBERS else TEAM_ID,
        }
        if self.subtype:
            shown["subtype"] = self.subtype
        if self.user == BOT_USER_ID:
            shown |= {"bot_id": BOT_ID, "app_id": APP_ID, "bot_profile": BOT_PROFILE}
        if self.blocks:
            shown["blocks"] = self.blocks
        if self.files:
            shown["files"] = self.files
        if self.thread_ts:
            shown["thread_ts"] = self.thread_ts
        if self.edited_ts:
            shown["edited"] = {"user": self.user, "ts": self.edited_ts}
        if self.metadata and with_metadata:
            shown["metadata"] = self.metadata
        if self.reactions:
            shown["reactions"] = [
                {"name": name, "users": users, "count": len(users)}
                for name, users in self.reactions.items()
            ]
        if replies:
            people = list(dict.fromkeys(reply.user for reply in replies))
            shown |= {
                "thread_ts": self.ts,
                "reply_count": len(replies),
                "reply_users": people,
                "reply_users_count": len(people),
                "latest_reply": replies[-1].ts,
                "is_locked": False,
            }
        return shown


BOT_PROFILE: dict[str, Any] = {
    "id": BOT_ID,
    "app_id": APP_ID,
    "user_id": BOT_USER_ID,
    "name": MEMBERS[BOT_USER_ID].name,
    "deleted": False,
    "updated": 0,
    "team_id": TEAM_ID,
}
