"""On SQLite whoever writes comes in the order in which they asked."""

import asyncio
from collections.abc import AsyncIterator
from contextlib import asynccontextmanager, suppress
from datetime import date
from pathlib import Path
from typing import Any

import pytest
from sqlalchemy import Connection, event
from sqlalchemy.ext.asyncio import AsyncEngine

from bot.register.digest_delivery import DigestDelivery, SlotOutcome
from bot.storage import Storage, UnitOfWork
from bot.storage.engine import open_engine
from bot.storage.migrate import upgrade
from tests.builders import IN_THE_PLAN, TEAM, at

WRITERS = 4


@pytest.fixture
async def url(tmp_path: Path) -> str:
    url = f"sqlite:///{tmp_path / 'kept.db'}"
    await asyncio.to_thread(upgrade, url)
    return url


@pytest.fixture
def storage(url: str) -> Storage:
    return Storage(url)


class Queue:
    """Tasks that begin to write, by their names: who has asked for it, who has got to it."""

    def __init__(self, engine: AsyncEngine) -> None:
        self._engine = engine
        self.began: list[str] = []
        self._asked: dict[str, asyncio.Event] = {}
        event.listen(engine.sync_engine, "checkout", self._asks)
        event.listen(engine.sync_engine, "before_cursor_execute", self._executes)

    def _asks(self, *_: Any) -> None:
        self._asked[_task().get_name()].set()

    def _executes(self, _connection: Connection, _cursor: Any, statement: str, *_: Any) -> None:
        # The first statement: without turns it comes in the same breath as the asking.
        if statement.startswith("PRAGMA query_only"):
            self.began.append(_task().get_name())

    async def _write(self) -> None:
        async with self._engine.begin():
            pass

    @asynccontextmanager
    async def holds(self) -> AsyncIterator[None]:
        """The one who asks has the turn meanwhile."""
        _task().set_name("first")
        self._asked["first"] = asyncio.Event()
        async with self._engine.begin():
            yield

    async def joins(self, name: str) -> asyncio.Task[None]:
        """Somebody who writes, once he has asked."""
        self._asked[name] = asyncio.Event()
        writer = asyncio.create_task(self._write(), name=name)
        await asyncio.wait_for(self._asked[name].wait(), 20)
        return writer


def _task() -> asyncio.Task[Any]:
    task = asyncio.current_task()
    assert task is not None
    return task


@pytest.fixture
async def queue(url: str, monkeypatch: pytest.MonkeyPatch) -> AsyncIterator[Queue]:
    """So patient that it is no matter how slow the machine is."""
    monkeypatch.setattr("bot.storage.engine.SECONDS_TO_WAIT_FOR_A_LOCK", 60)
    engine = open_engine(url)
    yield Queue(engine)
    await engine.dispose()


async def _record(work: UnitOfWork, name: str) -> None:
    await work.deliveries.record(
        DigestDelivery(name, TEAM, "C1", date(2024, 1, 15), SlotOutcome.POSTED, at(IN_THE_PLAN))
    )


async def test_who_asked_first_writes_first(queue: Queue) -> None:
    names = [str(number) for number in range(WRITERS)]

    async with queue.holds():
        writers = [await queue.joins(name) for name in names]
        assert queue.began == ["first"]
    await asyncio.gather(*writers)

    assert queue.began == ["first", *names]


async def test_who_gives_up_waiting_holds_nobody_up(queue: Queue) -> None:
    async with queue.holds():
        impatient = await queue.joins("impatient")
        next_one = await queue.joins("next")
        impatient.cancel()
        with suppress(asyncio.CancelledError):
            await impatient
    await asyncio.wait_for(next_one, 20)

    assert queue.began == ["first", "next"]


async def test_what_fails_gives_its_turn_back(storage: Storage) -> None:
    async def fail() -> None:
        async with storage.unit_of_work() as work:
            await _record(work, "lost")
            raise LookupError

    with pytest.raises(LookupError):
        await fail()
    async with storage.unit_of_work() as work:
        await _record(work, "kept")

    async with storage.reading() as work:
        assert [one.key for one in await work.deliveries.history(TEAM, "C1")] == ["kept"]
    await storage.close()


async def test_who_only_reads_waits_for_nobody(storage: Storage) -> None:
    async with storage.unit_of_work() as first:
        await _record(first, "first")
        async with asyncio.timeout(1), storage.reading() as work:
            assert await work.deliveries.history(TEAM, "C1") == []
    await storage.close()
