"""How long a try waits before it looks for what another may have posted, and whom that holds up."""

import asyncio
from collections.abc import AsyncIterator
from contextlib import asynccontextmanager
from pathlib import Path

import pytest

from bot.jobs.deliver import AT_ONCE, Deliverer
from bot.jobs.delivery import Attempt, Delivery, Try
from bot.jobs.doubt import Doubt
from bot.jobs.engine import Engine
from bot.jobs.outbox import Outbox
from bot.settings import Settings
from bot.storage import Storage
from tests.bot.digests.digest_builders import CHANNEL, services_with
from tests.bot.jobs.fake_slack import FakeSlack
from tests.bot.jobs.watch import Watch
from tests.builders import TEAM, ZURICH

LOCKED_AT = 100.0


@pytest.fixture
def watch() -> Watch:
    return Watch(now=LOCKED_AT)


def doubt(watch: Watch, since: float | None) -> Doubt:
    return Doubt(3.0, lambda: since, clock=watch.time, sleep=watch.sleep)


async def test_what_an_earlier_process_posted_is_shown_so_long_after_its_end(watch: Watch) -> None:
    waits = doubt(watch, LOCKED_AT)

    for key, now in (("one", LOCKED_AT), ("two", LOCKED_AT + 1), ("three", LOCKED_AT + 60)):
        watch.now = now
        await waits.passes(key, in_doubt=True)

    assert watch.slept == [3.0, 2.0, 0.0]


async def test_what_was_tried_here_before_is_waited_for_in_full(watch: Watch) -> None:
    waits = doubt(watch, LOCKED_AT)
    await waits.passes("one", in_doubt=False)
    watch.now += 60

    await waits.passes("one", in_doubt=True)
    waits.ends("one")

    assert watch.slept == [3.0]


async def test_beside_other_processes_it_is_always_waited_for_in_full(watch: Watch) -> None:
    waits = doubt(watch, None)

    watch.now += 60
    await waits.passes("one", in_doubt=True)

    assert watch.slept == [3.0]


@asynccontextmanager
async def running(folder: Path, attempt: Attempt) -> AsyncIterator[Outbox]:
    engine = Engine(Settings.from_env({"DATABASE_URL": f"sqlite:///{folder}/article6.db"}))
    await engine.start(attempt)
    try:
        yield Outbox(engine)
    finally:
        await engine.stop()


async def test_those_in_doubt_keep_no_new_digest_waiting(
    tmp_path: Path, storage: Storage, slack: FakeSlack
) -> None:
    begun = asyncio.Semaphore(0)

    async def never_ends(_delivery: Delivery, _tried: Try) -> None:
        begun.release()
        await asyncio.Event().wait()

    async with running(tmp_path, never_ends) as outbox:
        for number in range(AT_ONCE):
            await outbox.send(TEAM, CHANNEL, f"digest:now:C1:{number}")
        for _ in range(AT_ONCE):
            await asyncio.wait_for(begun.acquire(), 20)
    deliverer = Deliverer(services_with(storage), slack.client, ZURICH, settle=3_600.0)
    posted = asyncio.Event()

    async def attempt(delivery: Delivery, tried: Try) -> None:
        await deliverer.attempt(delivery, tried)
        posted.set()

    async with running(tmp_path, attempt) as outbox:
        await outbox.send(TEAM, CHANNEL, "digest:now:C1:new")
        await asyncio.wait_for(posted.wait(), 20)

    assert slack.keys == ["digest:now:C1:new", "digest:now:C1:new:details:1"]
