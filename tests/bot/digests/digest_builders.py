"""Values and services for tests of digests, without the search engine for answers."""

from collections.abc import AsyncIterator
from contextlib import asynccontextmanager
from datetime import UTC, date, datetime, time
from pathlib import Path
from typing import cast

from bot.digests.section import DigestContext
from bot.register.digest import DigestSchedule
from bot.register.level import Level
from bot.register.question import Question
from bot.register.rhythm import Rhythm
from bot.services import CurrentDocuments, CurrentKnowledge, Services
from bot.storage import Storage
from bot.storage.migrate import upgrade
from knowledge.library import PACKAGE, Library
from knowledge.tables import read_states
from knowledge.work_plan_file import parse_work_plan
from tests.builders import IN_THE_PLAN, TEAM, ZURICH
from tests.fakes import FakeChannels, FakeClock, FakeFiles, FakeOutbox

CHANNEL = "C1"
MONDAY = IN_THE_PLAN
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


def a_question(text: str, *, event_id: str) -> Question:
    return Question(TEAM, text, "U9", CHANNEL, NOW, event_id, "unanswered", asked_openly=True)


def a_schedule(
    *, weekday: int = 0, at: time = time(9), set_at: datetime = NOW, channel: str = CHANNEL
) -> DigestSchedule:
    rhythm = Rhythm((weekday,))
    return DigestSchedule(TEAM, channel, rhythm, at, ZURICH, set_by="U1", set_at=set_at)


class _FilesOnly:
    library = LIBRARY
    encoder = None


def services_with(
    storage: Storage, *, clock: FakeClock | None = None, channels: FakeChannels | None = None
) -> Services:
    """Digests read the library of the knowledge and ask no questions of it."""
    return Services(
        storage=storage,
        knowledge=cast(CurrentKnowledge, _FilesOnly()),
        documents=cast(CurrentDocuments, None),
        clock=clock or FakeClock(NOW),
        channels=channels or FakeChannels(),
        outbox=FakeOutbox(),
        files=FakeFiles(),
        verbs=(),
    )
