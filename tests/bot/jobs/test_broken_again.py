"""A digest that broke off where no planner looks: tried again, or told as given up."""

import asyncio
from collections.abc import AsyncIterator
from contextlib import asynccontextmanager
from pathlib import Path

from bot.digests.slots import wish_key
from bot.jobs.broken_again import BrokenAgain
from bot.jobs.deliver import Deliverer
from bot.jobs.engine import Engine
from bot.jobs.handing_in import MOST_IN_VAIN
from bot.jobs.outbox import Outbox
from bot.register.delivery_trouble import NOT_KNOWN
from bot.register.digest_delivery import SlotOutcome
from bot.settings import Settings
from bot.storage import Storage
from tests.bot.digests.digest_builders import CHANNEL, services_with
from tests.bot.jobs.courses import PostsAndFails, ended
from tests.bot.jobs.fake_slack import FakeSlack
from tests.builders import TEAM, ZURICH

KEY = wish_key(CHANNEL, "U7", "act-1")


@asynccontextmanager
async def asked(
    faulty: PostsAndFails, storage: Storage, folder: Path
) -> AsyncIterator[BrokenAgain]:
    """Somebody asked for a digest, and its first job has broken off."""
    settings = Settings.from_env({"DATABASE_URL": f"sqlite:///{folder}/article6.db"})
    engine = Engine(settings, wait=lambda _: 0.0)
    outbox = Outbox(engine)
    await engine.start(faulty)
    try:
        await outbox.send(TEAM, CHANNEL, KEY)
        await ended(KEY)
        yield BrokenAgain(services_with(storage), outbox, TEAM, ZURICH)
    finally:
        await engine.stop()


def faulty(times: int, storage: Storage, slack: FakeSlack) -> PostsAndFails:
    deliverer = Deliverer(services_with(storage), slack.client, ZURICH, settle=0)
    return PostsAndFails(times, slack, deliverer)


async def test_it_is_tried_again_and_not_posted_twice(
    storage: Storage, slack: FakeSlack, tmp_path: Path
) -> None:
    once = faulty(1, storage, slack)
    async with asked(once, storage, tmp_path) as again:
        await again.look()
        await asyncio.wait_for(once.settled.wait(), 20)
        await ended(f"{KEY}#1")
        await again.look()

    assert [key for key in slack.keys if ":details:" not in key] == [KEY]
    assert len(once.tries) == 2
    async with storage.reading() as work:
        record = await work.deliveries.delivery(KEY)
    assert record is not None
    assert record.outcome is SlotOutcome.POSTED


async def test_whoever_asked_for_it_is_told_once_that_is_in_vain(
    storage: Storage, slack: FakeSlack, tmp_path: Path
) -> None:
    always = faulty(1_000, storage, slack)
    async with asked(always, storage, tmp_path) as again:
        for number in range(1, MOST_IN_VAIN):
            await again.look()
            await ended(f"{KEY}#{number}")
        for _ in range(2):
            await again.look()

    assert len(always.tries) == MOST_IN_VAIN
    async with storage.reading() as work:
        record = await work.deliveries.delivery(KEY)
        [trouble] = await work.troubles.due(TEAM)
    assert record is not None
    assert record.outcome is SlotOutcome.MISSED
    assert (trouble.user_id, trouble.code, trouble.is_of_wish) == ("U7", NOT_KNOWN, True)
