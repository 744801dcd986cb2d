"""A delivery that breaks off by a fault of ours so many times, and the planner that looks at it."""

import asyncio
from contextlib import suppress
from dataclasses import dataclass
from typing import TYPE_CHECKING

from bot.blocks.elements import section
from bot.blocks.message import message
from bot.jobs.broken_again import BrokenAgain
from bot.jobs.deliver import Deliverer
from bot.jobs.delivery import Delivery, Pause, Try
from bot.jobs.planner import Planner
from bot.jobs.slack_posts import post
from tests.bot.digests.digest_builders import CHANNEL
from tests.bot.jobs.fake_slack import FakeSlack
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


async def ended(job_id: str) -> None:
    from dbos import DBOS

    job: WorkflowHandleAsync[None] = await DBOS.retrieve_workflow_async(job_id)
    with suppress(Exception):
        await job.get_result(polling_interval_sec=0.05)
