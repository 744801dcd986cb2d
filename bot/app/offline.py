"""Verbs without Slack, for operators and scripts: the same rules, one person for each role."""

from datetime import datetime
from zoneinfo import ZoneInfo

from bot.app.verbs import discover
from bot.errors import UserError
from bot.register.slot import Slot
from bot.roles import Person, Role, Roles
from bot.services import Audience, CurrentDocuments, CurrentKnowledge, Services, SharedFile
from bot.settings import Settings
from bot.storage import Storage
from bot.surfaces.dispatcher import Dispatcher


class FixedClock:
    """A clock that stands still."""

    def __init__(self, now: datetime) -> None:
        self._now = now

    async def now(self) -> datetime:
        """The moment it was set to."""
        return self._now


class KnownPeople:
    """A directory in which everybody is of the house."""

    async def person(self, user_id: str) -> Person:
        """Nobody is an outsider here."""
        return Person(user_id, is_outsider=False)

    async def group(self, group_id: str) -> frozenset[str]:
        """There are no groups without Slack."""
        return frozenset()


class CoordinatorsChannel:
    """The default channel: only coordinators and the ISU read along."""

    async def audience(self, channel_id: str) -> Audience:
        """The same for any channel."""
        return Audience(has_outsiders=False, all_coordinate=True)

    async def link(self, channel_id: str, message_ts: str) -> str | None:
        """Without Slack nobody knows where its messages are."""
        return None

    async def name(self, user_id: str) -> str | None:
        """Without Slack everybody goes by their ID."""
        return user_id


class NoOutbox:
    """Nothing can be posted without Slack."""

    async def send(self, team_id: str, channel_id: str, key: str) -> None:
        """Say so."""
        raise UserError(
            "Nothing can be posted from the command line.",
            fix="`digest preview` shows what would be; in Slack, `/ccm digest now` posts it.",
        )

    async def send_slot(self, slot: Slot) -> None:
        """Leave it to the bot that runs: it watches for slots by itself."""


class NoFiles:
    """Nobody can share a file without Slack."""

    async def size(self, file_id: str) -> int:
        """Nobody can tell."""
        return 0

    async def fetch(self, file_id: str, most_bytes: int) -> SharedFile:
        """Say so."""
        raise UserError("Files are shared in Slack.", fix="Here it is `article6 kb import FILE`.")


class GivenRole(Roles):
    """One role for whoever asks, on top of being a member."""

    def __init__(self, settings: Settings, role: Role) -> None:
        super().__init__(settings, KnownPeople())
        self._held = frozenset({Role.MEMBER, role})

    async def of(self, person: Person) -> frozenset[Role]:
        """The role that was asked for."""
        return self._held


def offline_dispatcher(
    settings: Settings,
    storage: Storage,
    knowledge: CurrentKnowledge,
    *,
    role: Role,
    now: datetime,
    zone: ZoneInfo,
    team_id: str,
) -> Dispatcher:
    """Everything that a verb needs, with Slack left out."""
    services = Services(
        storage=storage,
        knowledge=knowledge,
        documents=CurrentDocuments(storage, knowledge),
        clock=FixedClock(now),
        channels=CoordinatorsChannel(),
        outbox=NoOutbox(),
        files=NoFiles(),
        verbs=discover(),
    )
    return Dispatcher(services, GivenRole(settings, role), KnownPeople(), zone, team_id=team_id)
