"""All of it together in a workspace: what is due or asked for appears in the channel, once."""

import asyncio
from collections.abc import AsyncIterator
from contextlib import asynccontextmanager
from dataclasses import dataclass, replace
from datetime import timedelta
from typing import Any

import pytest
from slack_sdk.web.async_client import AsyncWebClient

from bot.app.verbs import discover
from bot.jobs import Engine, Jobs, Outbox
from bot.jobs.delivery import Attempt, Delivery, Pause, Try
from bot.register.digest_delivery import DigestDelivery, SlotOutcome
from bot.roles import Roles
from bot.sandbox.happenings import Happening, Posted
from bot.sandbox.members import TEAM_ID
from bot.sandbox.server import start
from bot.sandbox.web_api import BOT_TOKEN
from bot.sandbox.workspace import Workspace
from bot.settings import Settings
from bot.storage import Storage
from bot.surfaces.manifest import manifest
from tests.bot.digests.digest_builders import NOW, a_schedule, services_with
from tests.fakes import FakeClock, FakeDirectory

COORDINATORS = "C0COORD"


@pytest.fixture
async def workspace() -> Workspace:
    return Workspace()


@pytest.fixture
async def posted(workspace: Workspace) -> asyncio.Queue[dict[str, Any]]:
    """What is posted into the workspace, as Slack shows it."""
    queue: asyncio.Queue[dict[str, Any]] = asyncio.Queue()

    def listen(happening: Happening) -> None:
        if isinstance(happening, Posted):
            message = happening.message
            queue.put_nowait({"channel": message.channel, **message.as_slack()})

    workspace.listen(listen)
    return queue


class WatchedEngine(Engine):
    """Tells when a try has come to its end."""

    def __init__(self, settings: Settings) -> None:
        super().__init__(settings)
        self.settled: asyncio.Queue[str] = asyncio.Queue()

    async def start(self, attempt: Attempt) -> None:
        async def watched(delivery: Delivery, tried: Try) -> Pause | None:
            pause = await attempt(delivery, tried)
            if pause is None:
                self.settled.put_nowait(delivery.key)
            return pause

        await super().start(watched)


@dataclass(frozen=True, slots=True)
class Running:
    """Jobs in a workspace."""

    engine: WatchedEngine
    storage: Storage

    @property
    def outbox(self) -> Outbox:
        return Outbox(self.engine)

    async def settled(self) -> DigestDelivery:
        """What became of the next delivery that nothing is left to be posted of."""
        key = await asyncio.wait_for(self.engine.settled.get(), 20)
        async with self.storage.unit_of_work() as work:
            record = await work.deliveries.delivery(key)
        assert record is not None
        return record


@asynccontextmanager
async def jobs_running(
    workspace: Workspace, storage: Storage, database_url: str, clock: FakeClock
) -> AsyncIterator[Running]:
    sandbox = await start(workspace, manifest(discover()), rate_limited=False)
    settings = Settings.from_env({"DATABASE_URL": database_url})
    client = AsyncWebClient(token=BOT_TOKEN, base_url=sandbox.api_url)
    engine, services = WatchedEngine(settings), services_with(storage, clock=clock)
    roles = Roles(settings, FakeDirectory())
    jobs = Jobs(settings, services, client, engine, roles, team_id=TEAM_ID)
    await jobs.start()
    try:
        yield Running(engine, storage)
    finally:
        await jobs.stop()
        await sandbox.stop()


async def test_a_slot_and_a_wish_are_posted_once_each(
    workspace: Workspace,
    posted: asyncio.Queue[dict[str, Any]],
    storage: Storage,
    database_url: str,
) -> None:
    clock, key = FakeClock(NOW + timedelta(days=7)), "digest:T0SANDBOX:C0COORD:2024-01-22"
    schedule = replace(a_schedule(channel=COORDINATORS), team_id=TEAM_ID)
    async with storage.unit_of_work() as work:
        await work.digests.schedule(schedule)

    async with jobs_running(workspace, storage, database_url, clock) as running:
        record = await running.settled()
        await running.outbox.send(TEAM_ID, COORDINATORS, "digest:now:C0COORD:1")
        await running.settled()

    shown = [posted.get_nowait() for _ in range(posted.qsize())]
    weekly, wished = (message for message in shown if "thread_ts" not in message)
    assert weekly["channel"] == COORDINATORS
    assert weekly["text"].startswith("Digest – 22 January 2024")
    assert weekly["metadata"]["event_payload"] == {"key": key}
    assert wished["metadata"]["event_payload"] == {"key": "digest:now:C0COORD:1"}
    assert record.message_ts == weekly["ts"]


async def test_a_slot_in_a_channel_without_the_bot_is_recorded_as_missed(
    workspace: Workspace, storage: Storage, database_url: str
) -> None:
    async with jobs_running(workspace, storage, database_url, FakeClock(NOW)) as running:
        await running.outbox.send(TEAM_ID, "C0GENERAL", "digest:now:C0GENERAL:1")
        record = await running.settled()

    assert record.outcome is SlotOutcome.MISSED
    assert record.reason == "the bot is not a member of the channel"
