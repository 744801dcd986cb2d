"""Where people talk: public and private channels and direct messages, with who is in them."""

from dataclasses import dataclass, field
from typing import Any, Literal

from bot.sandbox.members import BOT_USER_ID, MEMBERS, OTHER_TEAM_ID, TEAM_ID

ChannelKind = Literal["channel", "private", "dm"]

_COORDINATORS = ("U0COORDLB", "U0COORDCH")
_HOUSE = (*_COORDINATORS, "U0CURATOR", "U0DIRECTOR", "U0ADMIN", "U0MEMBER")


@dataclass(slots=True)
class Channel:
    """A conversation. ``members`` are user IDs in the order they came."""

    id: str
    name: str
    kind: ChannelKind
    members: list[str]
    topic: str = ""
    is_shared: bool = False
    is_archived: bool = False
    created: int = 1_700_000_000
    read_up_to: dict[str, str] = field(default_factory=dict)

    @property
    def event_type(self) -> str:
        """Slack's ``channel_type`` in events: channel, group or im."""
        return {"channel": "channel", "private": "group", "dm": "im"}[self.kind]

    @property
    def scope_family(self) -> str:
        """The part of a scope before the colon: channels, groups or im."""
        return {"channel": "channels", "private": "groups", "dm": "im"}[self.kind]

    def other_than(self, user_id: str) -> str:
        """The other person of a direct message, from ``user_id``'s side."""
        return next((member for member in self.members if member != user_id), user_id)

    def as_slack(self, seen_by: str = BOT_USER_ID) -> dict[str, Any]:
        """The conversation object of ``conversations.info``, as one member sees it."""
        about: dict[str, Any] = {
            "id": self.id,
            "created": self.created,
            "is_archived": self.is_archived,
            "is_im": self.kind == "dm",
            "is_org_shared": False,
            "context_team_id": TEAM_ID,
            "updated": self.created * 1000,
        }
        if self.kind == "dm":
            return about | {"user": self.other_than(seen_by), "is_user_deleted": False}
        return about | {
            "name": self.name,
            "name_normalized": self.name,
            "is_channel": self.kind == "channel",
            "is_group": self.kind == "private",
            "is_mpim": False,
            "is_private": self.kind == "private",
            "is_general": self.id == "C0GENERAL",
            "is_member": seen_by in self.members,
            "is_shared": self.is_shared,
            "is_ext_shared": self.is_shared,
            "is_pending_ext_shared": False,
            "creator": "U0ADMIN",
            "topic": {"value": self.topic, "creator": "U0ADMIN", "last_set": self.created},
            "purpose": {"value": self.topic, "creator": "U0ADMIN", "last_set": self.created},
            "num_members": len(self.members),
            **({"connected_team_ids": [OTHER_TEAM_ID]} if self.is_shared else {}),
        }


def direct_message(one: str, other: str) -> Channel:
    """The direct message between two members; the same two always give the same ID."""
    parts = sorted(member.removeprefix("U0") for member in (one, other) if member != BOT_USER_ID)
    return Channel(f"D0{'X'.join(parts)}", "directmessage", "dm", [one, other])


def first_channels() -> list[Channel]:
    """The channels of a fresh workspace, and everybody's direct message with the bot."""
    return [
        Channel("C0GENERAL", "general", "channel", list(_HOUSE), "Announcements for everybody"),
        Channel(
            "C0COORD",
            "coordinators-ica",
            "private",
            [*_COORDINATORS, "U0CURATOR", "U0DIRECTOR", BOT_USER_ID],
            "Coordination on International Cooperation and Assistance",
        ),
        Channel(
            "C0CCM",
            "ccm-questions",
            "channel",
            [*_HOUSE, "U0GUEST", BOT_USER_ID],
            "Questions about the Convention on Cluster Munitions",
        ),
        Channel(
            "C0ISU",
            "isu-office",
            "private",
            ["U0CURATOR", "U0DIRECTOR", BOT_USER_ID],
            "The ISU's own desk",
        ),
        Channel(
            "C0CONNECT",
            "ccm-partners",
            "channel",
            [*_HOUSE, "U0STRANGER", BOT_USER_ID],
            "Shared with partner organisations",
            is_shared=True,
        ),
        *(direct_message(member, BOT_USER_ID) for member in MEMBERS if member != BOT_USER_ID),
    ]
