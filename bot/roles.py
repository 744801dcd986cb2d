"""Who may do what: roles from settings, never through a group for guests and outsiders."""

from dataclasses import dataclass
from enum import StrEnum
from typing import Protocol
from zoneinfo import ZoneInfo, ZoneInfoNotFoundError

from bot.register.level import Level
from bot.settings import Settings


class Role(StrEnum):
    """What a person may do; everybody is a ``MEMBER``."""

    MEMBER = "member"
    COORDINATOR = "coordinator"
    CURATOR = "curator"
    ADMIN = "admin"


EVERYBODY = frozenset({Role.MEMBER})
RECORDERS = frozenset({Role.COORDINATOR, Role.CURATOR})

HOLDERS = {
    Role.COORDINATOR: "coordinators",
    Role.CURATOR: "the ISU",
    Role.ADMIN: "administrators",
}
"""What people call those who hold a role."""
ASKING = "ask questions and read the work plan"
RECORDING = "record follow-ups, report activities and set up digests"
CURATING = "answer open questions and keep the entries"


@dataclass(frozen=True, slots=True)
class Person:
    """Somebody as Slack knows them. ``is_outsider``: a guest, or of another organisation."""

    user_id: str
    is_outsider: bool
    timezone: str | None = None
    name: str | None = None

    @property
    def own_zone(self) -> ZoneInfo | None:
        """The zone that Slack tells; ``None`` where it tells none that is known."""
        try:
            return ZoneInfo(self.timezone) if self.timezone else None
        except (ZoneInfoNotFoundError, ValueError):
            return None

    def zone(self, default: ZoneInfo) -> ZoneInfo:
        """The zone that Slack tells, else ``default``."""
        return self.own_zone or default


class Directory(Protocol):
    """Where people and groups are looked up."""

    async def person(self, user_id: str) -> Person:
        """Raise ``LookupError`` when there is no such person."""
        ...

    async def group(self, group_id: str) -> frozenset[str]:
        """User IDs of a user group; empty when it cannot be read, so that it grants nothing."""
        ...


class Roles:
    """The roles of a person, from the three settings."""

    def __init__(self, settings: Settings, directory: Directory) -> None:
        self._granted = {
            Role.COORDINATOR: settings.coordinators,
            Role.CURATOR: settings.curators,
            Role.ADMIN: settings.admins,
        }
        self._directory = directory

    async def person(self, user_id: str) -> Person:
        """Who it is; raise ``LookupError`` where nobody of that ID is shown to us."""
        return await self._directory.person(user_id)

    async def of(self, person: Person) -> frozenset[Role]:
        """All roles of ``person``; a group grants nothing to guests and people from outside."""
        roles = {Role.MEMBER}
        for role, ids in self._granted.items():
            if person.user_id in ids or await self._through_group(person, ids):
                roles.add(role)
        return frozenset(roles)

    async def people(self, role: Role) -> frozenset[str]:
        """The user IDs of all who hold ``role`` by a setting: by name, or through a group."""
        ids = self._granted.get(role, frozenset())
        found = {user_id for user_id in ids if not user_id.startswith("S")}
        for group_id in ids - found:
            for user_id in await self._directory.group(group_id):
                if not await self._is_outsider(user_id):
                    found.add(user_id)
        return frozenset(found)

    async def _is_outsider(self, user_id: str) -> bool:
        """Whoever is not shown to us is taken for an outsider."""
        try:
            return (await self._directory.person(user_id)).is_outsider
        except LookupError:
            return True

    async def _through_group(self, person: Person, ids: frozenset[str]) -> bool:
        if person.is_outsider:
            return False
        for group_id in sorted(ids):
            if group_id.startswith("S") and person.user_id in await self._directory.group(group_id):
                return True
        return False


def levels_for(roles: frozenset[Role]) -> frozenset[Level]:
    """The levels of rows that somebody with these roles may see; an administrator sees no notes."""
    if Role.COORDINATOR in roles:
        return Level.COORDINATORS.includes
    if Role.CURATOR in roles:
        return Level.COORDINATION.includes
    return Level.PUBLIC.includes


def holders(roles: frozenset[Role]) -> str:
    """Those who hold one of these roles, in words: "coordinators and the ISU"."""
    return " and ".join(HOLDERS[role] for role in Role if role in roles and role in HOLDERS)


def what_they_may(roles: frozenset[Role]) -> str:
    """What somebody with these roles may do, in words."""
    may = [ASKING]
    if roles & RECORDERS:
        may.append(RECORDING)
    if Role.CURATOR in roles:
        may.append(CURATING)
    return "; ".join(may)
