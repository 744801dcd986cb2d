"""Who is in the sandbox's workspace: people by their role, the bot, and groups of people."""

from dataclasses import dataclass
from datetime import datetime
from typing import Any, Final, Literal
from zoneinfo import ZoneInfo

TEAM_ID: Final = "T0SANDBOX"
TEAM_NAME: Final = "Article 6 sandbox"
TEAM_DOMAIN: Final = "article6-sandbox"
OTHER_TEAM_ID: Final = "T0PARTNER"
APP_ID: Final = "A0ARTICLE6"
BOT_USER_ID: Final = "U0BOT"
BOT_ID: Final = "B0BOT"

Kind = Literal["person", "guest", "bot"]


@dataclass(frozen=True, slots=True)
class Member:
    """Somebody with a user ID; ``kind`` "guest" is what Slack calls a restricted account."""

    id: str
    name: str
    title: str
    kind: Kind = "person"
    tz: str = "Europe/Zurich"
    team_id: str = TEAM_ID
    is_admin: bool = False

    @property
    def handle(self) -> str:
        """The name in lower case with dots, as Slack gives in ``name``."""
        return ".".join(self.name.lower().replace(",", "").split())

    @property
    def is_stranger(self) -> bool:
        """True for members of another organisation, present through Slack Connect only."""
        return self.team_id != TEAM_ID

    def as_slack(self, now: datetime) -> dict[str, Any]:
        """The user object of ``users.info``."""
        offset = now.astimezone(ZoneInfo(self.tz)).utcoffset()
        return {
            "id": self.id,
            "team_id": self.team_id,
            "name": self.handle,
            "real_name": self.name,
            "deleted": False,
            "tz": self.tz,
            "tz_label": self.tz,
            "tz_offset": int(offset.total_seconds()) if offset is not None else 0,
            "is_admin": self.is_admin,
            "is_owner": self.is_admin,
            "is_primary_owner": False,
            "is_restricted": self.kind == "guest",
            "is_ultra_restricted": False,
            "is_bot": self.kind == "bot",
            "is_app_user": False,
            "updated": 0,
            "profile": {
                "real_name": self.name,
                "display_name": self.name,
                "title": self.title,
                "team": self.team_id,
                **({"bot_id": BOT_ID, "api_app_id": APP_ID} if self.kind == "bot" else {}),
            },
            **({"is_stranger": True} if self.is_stranger else {}),
        }


_EVERYBODY = (
    Member("U0COORDLB", "Coordinator, Lebanon", "Coordinator ICA", tz="Asia/Beirut"),
    Member("U0COORDCH", "Coordinator, Switzerland", "Coordinator ICA"),
    Member("U0CURATOR", "ISU officer", "Implementation Support Unit"),
    Member("U0DIRECTOR", "ISU director", "Implementation Support Unit"),
    Member("U0ADMIN", "Administrator", "Administers this workspace", is_admin=True),
    Member("U0MEMBER", "Delegate, Zambia", "Delegation of a State Party", tz="Africa/Lusaka"),
    Member("U0GUEST", "Delegate, guest", "Guest in this workspace", "guest"),
    Member(
        "U0STRANGER",
        "Delegate, other organisation",
        "Member of another organisation (Slack Connect)",
        team_id=OTHER_TEAM_ID,
    ),
    Member(BOT_USER_ID, "Article 6", "App", "bot", tz="UTC"),
)
MEMBERS: Final[dict[str, Member]] = {member.id: member for member in _EVERYBODY}


@dataclass(frozen=True, slots=True)
class UserGroup:
    """People who are mentioned together, such as @coordinators."""

    id: str
    handle: str
    name: str
    users: tuple[str, ...]


USER_GROUPS: Final = (
    UserGroup("S0COORDS", "coordinators", "Coordinators ICA", ("U0COORDLB", "U0COORDCH")),
    UserGroup("S0ISU", "isu", "Implementation Support Unit", ("U0CURATOR", "U0DIRECTOR")),
)
