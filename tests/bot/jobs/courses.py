"""A delivery that breaks off by a fault of ours so many times, and the planner that looks at it."""

import asyncio
from collections.abc import AsyncIterator
from contextlib import asynccontextmanager, suppress
from dataclasses import dataclass
from pathlib import Path
from typing import TYPE_CHECKING

from bot.blocks.elements import section
from bot.blocks.message import message
from bot.jobs.broken_again import BrokenAgain
from bot.jobs.deliver import Deliverer
from bot.jobs.delivery import Delivery, Pause, Try
from bot.jobs.engine import Engine
from bot.jobs.outbox import Outbox
from bot.jobs.planner import Planner
from bot.jobs.slack_posts import post
from bot.settings import Settings
from bot.storage import Storage
from tests.bot.digests.digest_builders import CHANNEL, NOW, a_schedule, services_with
from tests.bot.jobs.fake_slack import FakeSlack
from tests.bot.jobs.handed_in import SLOT_AT
from tests.builders import TEAM, ZURICH
from tests.fakes import FakeClock

if TYPE_CHECKING:
    from dbos import WorkflowHandleAsync


class PostsAndFails:
    """Posts and breaks off so many times, then delivers as it should; remembers all tries."""

    def __init__(self, times: int, slack: FakeSlack, deliverer: Deliverer) -> None:
        self.tries: list[Try] = []
        self.settled = asyncio.Event()
        self._left = times
        self._slack = slack
        self._deliverer = deliverer

    async def __call__(self, delivery: Delivery, tried: Try) -> Pause | None:
        self.tries.append(tried)
        if self._left:
            self._left -= 1
            if not self._slack.posts:
                shown = message(section("What matters"))
                await post(self._slack.client, CHANNEL, shown, delivery.key)
            raise ZeroDivisionError
        pause = await self._deliverer.attempt(delivery, tried)
        self.settled.set()
        return pause


@dataclass(frozen=True, slots=True)
class Course:
    """A planner that has looked once, at a delivery that breaks off so many times."""

    faulty: PostsAndFails
    planner: Planner
    broken_again: BrokenAgain
    clock: FakeClock

    async def broke_off(self, job_id: str) -> None:
        """Wait until this job has come to its end, and look again."""
        await ended(job_id)
        await self.planner.look()


@asynccontextmanager
async def begin(
    folder: Path, storage: Storage, slack: FakeSlack, times: int, *, wait: float = 0.0
) -> AsyncIterator[Course]:
    """Hand in the slot at ``SLOT_AT``, whose jobs break off so many ``times``.

    ``wait`` are the seconds before each job but the first.
    """
    clock = FakeClock(SLOT_AT)
    services = services_with(storage, clock=clock)
    async with storage.unit_of_work() as work:
        await work.digests.schedule(a_schedule(set_at=NOW))
    faulty = PostsAndFails(times, slack, Deliverer(services, slack.client, ZURICH, settle=0))
    settings = Settings.from_env({"DATABASE_URL": f"sqlite:///{folder}/article6.db"})
    engine = Engine(settings, wait=lambda _: wait)
    outbox = Outbox(engine)
    planner = Planner(services, outbox, TEAM)
    await engine.start(faulty)
    try:
        await planner.look()
        yield Course(faulty, planner, BrokenAgain(services, outbox, TEAM, ZURICH), clock)
    finally:
        await engine.stop()


async def ended(job_id: str) -> None:
    from dbos import DBOS

    job: WorkflowHandleAsync[None] = await DBOS.retrieve_workflow_async(job_id)
    with suppress(Exception):
        await job.get_result(polling_interval_sec=0.05)
