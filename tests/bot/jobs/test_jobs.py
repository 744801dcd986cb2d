"""All of it together in a workspace: what is due or asked for appears in the channel, once."""

import asyncio
from collections.abc import AsyncIterator
from contextlib import asynccontextmanager
from dataclasses import replace
from datetime import timedelta
from typing import Any

import pytest
from slack_sdk.web.async_client import AsyncWebClient

from bot.app.verbs import discover
from bot.jobs import Engine, Jobs, Outbox
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


@asynccontextmanager
async def jobs_running(
    workspace: Workspace, storage: Storage, database_url: str, clock: FakeClock
) -> AsyncIterator[tuple[Jobs, Outbox]]:
    sandbox = await start(workspace, manifest(discover()), rate_limited=False)
    settings = Settings.from_env({"DATABASE_URL": database_url})
    client = AsyncWebClient(token=BOT_TOKEN, base_url=sandbox.api_url)
    engine = Engine(settings)
    roles = Roles(settings, FakeDirectory())
    jobs = Jobs(settings, services_with(storage, clock=clock), client, engine, roles)
    await jobs.start()
    try:
        yield jobs, Outbox(engine)
    finally:
        await jobs.stop()
        await sandbox.stop()


async def recorded(storage: Storage, key: str) -> DigestDelivery:
    """What became of a delivery, as soon as it is known."""
    async with asyncio.timeout(20):
        while True:
            async with storage.unit_of_work() as work:
                if record := await work.deliveries.delivery(key):
                    return record
            await asyncio.sleep(0.05)


async def test_a_slot_and_a_wish_are_posted_once_each(
    workspace: Workspace,
    posted: asyncio.Queue[dict[str, Any]],
    storage: Storage,
    database_url: str,
) -> None:
    clock, key = FakeClock(NOW), "digest:T0SANDBOX:C0COORD:2024-01-22"
    schedule = replace(a_schedule(channel=COORDINATORS), team_id=TEAM_ID)
    async with storage.unit_of_work() as work:
        await work.digests.schedule(schedule)

    async with jobs_running(workspace, storage, database_url, clock) as (jobs, outbox):
        clock.time = NOW + timedelta(days=7)
        jobs.wake()
        weekly = await asyncio.wait_for(posted.get(), 20)
        jobs.wake()
        await outbox.send(TEAM_ID, COORDINATORS, "digest:now:C0COORD:1")
        wished = await asyncio.wait_for(posted.get(), 20)
        record = await recorded(storage, key)

    assert posted.empty()
    assert weekly["channel"] == COORDINATORS
    assert weekly["text"].startswith("Weekly digest – 22 January 2024")
    assert weekly["metadata"]["event_payload"] == {"key": key}
    assert wished["metadata"]["event_payload"] == {"key": "digest:now:C0COORD:1"}
    assert record.message_ts == weekly["ts"]


async def test_a_slot_in_a_channel_without_the_bot_is_recorded_as_missed(
    workspace: Workspace, storage: Storage, database_url: str
) -> None:
    async with jobs_running(workspace, storage, database_url, FakeClock(NOW)) as (_, outbox):
        await outbox.send(TEAM_ID, "C0GENERAL", "digest:now:C0GENERAL:1")
        record = await recorded(storage, "digest:now:C0GENERAL:1")

    assert record.outcome is SlotOutcome.MISSED
    assert record.reason == "the bot is not a member of the channel"
