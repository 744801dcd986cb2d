"""Stand-ins that remember; only what reaches out of the process is stood in for."""

from datetime import datetime

from bot.register.slot import Slot
from bot.roles import Person
from bot.services import Audience, SharedFile


class FakeOutbox:
    """Remembers what was handed in."""

    def __init__(self) -> None:
        self.sent: list[tuple[str, str, str]] = []

    async def send(self, team_id: str, channel_id: str, key: str) -> None:
        self.sent.append((team_id, channel_id, key))

    async def send_slot(self, slot: Slot) -> None:
        self.sent.append((slot.team_id, slot.channel_id, slot.key))


class FakeChannels:
    """Channels in which only coordinators read along, unless told otherwise."""

    def __init__(self) -> None:
        self.audiences: dict[str, Audience] = {}
        self.names: dict[str, str] = {}

    async def audience(self, channel_id: str) -> Audience:
        return self.audiences.get(channel_id, Audience(has_outsiders=False, all_coordinate=True))

    async def link(self, channel_id: str, message_ts: str) -> str | None:
        return f"https://slack.test/archives/{channel_id}/p{message_ts.replace('.', '')}"

    async def name(self, user_id: str) -> str | None:
        return self.names.get(user_id)


class FakeFiles:
    """Files that people shared, as set up by the test."""

    def __init__(self) -> None:
        self.shared: dict[str, SharedFile] = {}

    async def size(self, file_id: str) -> int:
        return len(self.shared[file_id].content)

    async def fetch(self, file_id: str, most_bytes: int) -> SharedFile:
        return self.shared[file_id]


class FakeDirectory:
    """People and groups, as set up by the test."""

    def __init__(self) -> None:
        self.people: dict[str, Person] = {}
        self.groups: dict[str, frozenset[str]] = {}

    async def person(self, user_id: str) -> Person:
        return self.people.get(user_id, Person(user_id, is_outsider=False))

    async def group(self, group_id: str) -> frozenset[str]:
        return self.groups.get(group_id, frozenset())


class FakeClock:
    """A clock that the test sets."""

    def __init__(self, now: datetime) -> None:
        self.time = now

    async def now(self) -> datetime:
        return self.time
