"""A fresh database, rows to put into it and people in channels, for tests of digests."""

from collections.abc import AsyncIterator
from contextlib import asynccontextmanager
from datetime import UTC, date, datetime, time
from pathlib import Path
from typing import cast
from zoneinfo import ZoneInfo

from bot.digests.section import DigestContext
from bot.register.digest import DigestSchedule
from bot.register.follow_up import FollowUp
from bot.register.level import Level
from bot.register.question import Question
from bot.services import Audience, CurrentKnowledge, DigestOutbox, Services
from bot.storage import Storage
from bot.storage.migrate import upgrade
from knowledge.library import PACKAGE, Library
from knowledge.tables import read_states
from knowledge.work_plan_file import parse_work_plan

TEAM = "T1"
CHANNEL = "C1"
ZURICH = ZoneInfo("Europe/Zurich")
MONDAY = date(2024, 1, 15)
NOW = datetime(2024, 1, 15, 8, 30, tzinfo=UTC)
_DATA = PACKAGE / "data"
_PLAN = (_DATA / "work_plans" / "2023-2024.yaml").read_text("utf-8")
LIBRARY = Library(
    entries=(),
    states=read_states(_DATA / "states.csv", "states.csv", []),
    obligations=(),
    work_plans=(parse_work_plan(_PLAN, "2023-2024.yaml"),),
    abbreviations={},
    content_hash="",
)


@asynccontextmanager
async def fresh_storage(folder: Path) -> AsyncIterator[Storage]:
    """A migrated SQLite database in ``folder``, closed at the end."""
    url = f"sqlite:///{folder}/article6.db"
    upgrade(url)
    storage = Storage(url)
    try:
        yield storage
    finally:
        await storage.close()


def a_context(*, today: date = MONDAY, level: Level = Level.COORDINATION) -> DigestContext:
    return DigestContext(TEAM, today, ZURICH, level, LIBRARY)


def a_follow_up(
    note: str = "Send the draft",
    *,
    due_on: date | None = MONDAY,
    level: Level = Level.COORDINATION,
) -> FollowUp:
    return FollowUp(TEAM, "LBN", note, "U1", NOW, due_on=due_on, level=level)


def a_question(text: str, *, event_id: str) -> Question:
    return Question(TEAM, text, "U9", CHANNEL, NOW, event_id, "unanswered")


def a_schedule(
    *, weekday: int = 0, at: time = time(9), set_at: datetime = NOW, channel: str = CHANNEL
) -> DigestSchedule:
    return DigestSchedule(TEAM, channel, weekday, at, ZURICH, set_by="U1", set_at=set_at)


class Readers:
    """Channels whose readers are all alike."""

    def __init__(self, *, has_outsiders: bool = False, all_coordinate: bool = True) -> None:
        self._audience = Audience(has_outsiders, all_coordinate)

    async def audience(self, channel_id: str) -> Audience:
        return self._audience


class SetClock:
    """A clock that shows what it is set to."""

    def __init__(self, at: datetime = NOW) -> None:
        self.at = at

    async def now(self) -> datetime:
        return self.at


class SentDigests:
    """An outbox that remembers what was handed in."""

    def __init__(self) -> None:
        self.keys: list[str] = []

    async def send(self, team_id: str, channel_id: str, key: str) -> None:
        self.keys.append(key)


class _FilesOnly:
    library = LIBRARY


def services_with(
    storage: Storage,
    *,
    clock: SetClock | None = None,
    readers: Readers | None = None,
    outbox: DigestOutbox | None = None,
) -> Services:
    """Digests read the library of the knowledge and ask no questions of it."""
    return Services(
        storage=storage,
        knowledge=cast(CurrentKnowledge, _FilesOnly()),
        clock=clock or SetClock(),
        channels=readers or Readers(),
        outbox=outbox or SentDigests(),
        verbs=(),
    )
