"""On SQLite whoever writes comes in the order in which they asked."""

import asyncio
from contextlib import suppress
from datetime import date
from pathlib import Path

import pytest

from bot.register.digest_delivery import DigestDelivery, SlotOutcome
from bot.storage import Storage, UnitOfWork
from bot.storage.migrate import upgrade
from tests.builders import IN_THE_PLAN, TEAM, at

WRITERS = 4  # with the first, as many as the pool keeps connected


@pytest.fixture
async def storage(tmp_path: Path) -> Storage:
    url = f"sqlite:///{tmp_path / 'kept.db'}"
    await asyncio.to_thread(upgrade, url)
    return Storage(url)


async def _record(work: UnitOfWork, name: str) -> None:
    await work.deliveries.record(
        DigestDelivery(name, TEAM, "C1", date(2024, 1, 15), SlotOutcome.POSTED, at(IN_THE_PLAN))
    )


async def _connect(storage: Storage) -> None:
    """Have all connections open, so that nobody is overtaken while he opens his."""
    all_open = asyncio.Barrier(WRITERS + 1)

    async def read() -> None:
        async with storage.reading() as work:
            await work.deliveries.history(TEAM, "C1")
            await all_open.wait()

    await asyncio.gather(*(read() for _ in range(WRITERS + 1)))


async def test_who_asked_first_writes_first(storage: Storage) -> None:
    await _connect(storage)
    order: list[int] = []

    async def write(number: int) -> None:
        async with storage.unit_of_work() as work:
            await _record(work, str(number))
            order.append(number)

    async with storage.unit_of_work() as first:
        await _record(first, "first")
        writers = []
        for number in range(WRITERS):
            writers.append(asyncio.create_task(write(number)))
            await asyncio.sleep(0)
    await asyncio.gather(*writers)

    assert order == list(range(WRITERS))
    await storage.close()


async def test_who_gives_up_waiting_holds_nobody_up(storage: Storage) -> None:
    async def write() -> None:
        async with storage.unit_of_work() as work:
            await _record(work, "given up")

    async with storage.unit_of_work() as first:
        await _record(first, "first")
        impatient = asyncio.create_task(write())
        await asyncio.sleep(0)
        impatient.cancel()
        with suppress(asyncio.CancelledError):
            await impatient
    async with storage.unit_of_work() as work:
        await _record(work, "next")
        history = await work.deliveries.history(TEAM, "C1")

    assert {one.key for one in history} == {"first", "next"}
    await storage.close()


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
