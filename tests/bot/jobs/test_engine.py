"""The real engine on a real file: what is handed in arrives, once, also after a restart."""

import asyncio
from collections.abc import AsyncIterator
from contextlib import asynccontextmanager
from pathlib import Path

import pytest

from bot.errors import SettingsError
from bot.jobs.dbos_life import QUEUE
from bot.jobs.delivery import Attempt, Delivery, Pause, Try
from bot.jobs.engine import Engine
from bot.jobs.outbox import Outbox
from bot.settings import Settings


def settings(url: str) -> Settings:
    return Settings.from_env({"DATABASE_URL": url})


def file_in(folder: Path) -> str:
    return f"sqlite:///{folder}/article6.db"


@pytest.fixture(params=["sqlite", "postgresql"])
def url(request: pytest.FixtureRequest, tmp_path: Path) -> str:
    """A database of this test's own."""
    if request.param == "sqlite":
        return file_in(tmp_path)
    return str(request.getfixturevalue("own_postgres"))


@asynccontextmanager
async def running(engine: Engine, attempt: Attempt) -> AsyncIterator[Outbox]:
    await engine.start(attempt)
    try:
        yield Outbox(engine)
    finally:
        await engine.stop()


class Attempts:
    """Remembers what it was asked to deliver; ``pauses`` are given back first."""

    def __init__(self, *pauses: Pause) -> None:
        self.seen: list[tuple[str, int, bool]] = []
        self.settled = asyncio.Event()
        self._pauses = list(pauses)

    async def __call__(self, delivery: Delivery, tried: Try) -> Pause | None:
        self.seen.append((delivery.key, tried.number, tried.in_doubt))
        if self._pauses:
            return self._pauses.pop(0)
        self.settled.set()
        return None


async def test_delivers_what_is_handed_in_twice_only_once(url: str) -> None:
    attempts = Attempts(Pause(0.01, in_doubt=True))

    async with running(Engine(settings(url)), attempts) as outbox:
        await outbox.send("T1", "C1", "first")
        await outbox.send("T1", "C1", "first")
        await asyncio.wait_for(attempts.settled.wait(), 20)
        attempts.settled.clear()
        await outbox.send("T1", "C1", "second")
        await asyncio.wait_for(attempts.settled.wait(), 20)

    assert attempts.seen == [("first", 0, False), ("first", 1, True), ("second", 0, False)]


async def test_goes_on_after_a_restart_and_knows_that_it_is_in_doubt(url: str) -> None:
    begun, resumed = asyncio.Event(), Attempts()

    async def interrupted(_delivery: Delivery, _tried: Try) -> None:
        begun.set()
        await asyncio.Event().wait()

    async with running(Engine(settings(url)), interrupted) as outbox:
        await outbox.send("T1", "C1", "slot")
        await asyncio.wait_for(begun.wait(), 20)
    async with running(Engine(settings(url)), resumed):
        await asyncio.wait_for(resumed.settled.wait(), 20)

    assert resumed.seen == [("slot", 0, True)]


async def test_what_is_taken_up_beside_its_first_course_is_in_doubt_in_the_same_process_too(
    url: str,
) -> None:
    begun, doubts = [asyncio.Event(), asyncio.Event()], list[bool]()

    async def never_ends(_delivery: Delivery, tried: Try) -> None:
        doubts.append(tried.in_doubt)
        begun[len(doubts) - 1].set()
        await asyncio.Event().wait()

    from dbos import DBOS

    async with running(Engine(settings(url)), never_ends) as outbox:
        await outbox.send("T1", "C1", "slot")
        await asyncio.wait_for(begun[0].wait(), 20)
        await DBOS.resume_workflow_async("slot", queue_name=QUEUE)
        await asyncio.wait_for(begun[1].wait(), 20)

    assert doubts == [False, True]


async def test_a_second_process_on_the_same_file_is_refused(tmp_path: Path) -> None:
    first, second = Engine(settings(file_in(tmp_path))), Engine(settings(file_in(tmp_path)))

    async with running(first, Attempts()):
        with pytest.raises(SettingsError, match="another process already works on"):
            await second.start(Attempts())
        await second.stop()
    async with running(second, Attempts()):
        assert (tmp_path / "article6-jobs.db").exists()


async def test_handing_in_before_the_start_is_our_fault(tmp_path: Path) -> None:
    with pytest.raises(RuntimeError, match="not been started"):
        await Outbox(Engine(settings(file_in(tmp_path)))).send("T1", "C1", "early")
