"""Replicas on a real PostgreSQL: each has a name, and the work of one that dies is finished."""

import asyncio
import json
import signal
import sys
from asyncio.subprocess import PIPE, Process, create_subprocess_exec
from collections.abc import AsyncIterator
from pathlib import Path

import pytest
from sqlalchemy import make_url

from bot.jobs.replica import Replica
from bot.register.digest_delivery import SlotOutcome
from bot.storage import Storage
from bot.storage.migrate import upgrade
from tests.bot.jobs.doomed import KEY
from tests.bot.jobs.replicas import INHERITS, STALLS

ROOT = Path(__file__).parents[3]


async def process(folder: Path, url: str, fate: str) -> Process:
    command = (sys.executable, "-m", "tests.bot.jobs.replicas", str(folder), url, fate)
    return await create_subprocess_exec(*command, cwd=ROOT, stdout=PIPE)


async def says(one: Process) -> str:
    """The next thing it says."""
    assert one.stdout is not None
    line = await asyncio.wait_for(one.stdout.readline(), 60)
    return line.decode().strip()


async def test_what_a_replica_leaves_behind_for_good_is_finished_by_the_other(
    tmp_path: Path, own_postgres: str
) -> None:
    upgrade(own_postgres)
    dying = await process(tmp_path, own_postgres, STALLS)
    assert {await says(dying), await says(dying)} == {"replica-1", "posted"}
    heir = await process(tmp_path, own_postgres, INHERITS)
    assert await says(heir) == "replica-2"

    dying.kill()
    assert await dying.wait() == -signal.SIGKILL
    assert await asyncio.wait_for(heir.wait(), 60) == 0

    posts = json.loads((tmp_path / "slack.json").read_text("utf-8"))
    keys = [post["metadata"]["event_payload"]["key"] for post in posts]
    assert keys == [KEY, f"{KEY}:details:1"]
    storage = Storage(own_postgres)
    async with storage.unit_of_work() as work:
        record = await work.deliveries.delivery(KEY)
    await storage.close()
    assert record is not None
    assert (record.outcome, record.message_ts) == (SlotOutcome.POSTED, posts[0]["ts"])


@pytest.fixture
async def three(own_postgres: str) -> AsyncIterator[list[Replica]]:
    replicas = [Replica(make_url(own_postgres), "bot", grace=0) for _ in range(3)]
    yield replicas
    for one in replicas:
        await one.close()


async def test_each_live_process_has_a_number_and_the_next_one_takes_what_is_free(
    three: list[Replica],
) -> None:
    first, second, third = three
    assert [await first.take_name(), await second.take_name()] == ["bot-1", "bot-2"]
    assert await second.is_held("bot-1")

    await first.close()
    assert not await second.is_held("bot-1")
    assert await third.take_name() == "bot-1"


async def test_a_name_is_taken_again_with_a_new_connection(three: list[Replica]) -> None:
    first, second, _ = three
    await first.take_name()
    await second.take_name()
    await first.close()
    await first.keep_name()

    assert await second.is_held("bot-1")


async def test_nobody_takes_the_name_of_another(three: list[Replica]) -> None:
    first, second, _ = three
    await first.take_name()
    await first.close()
    await second.take_name()

    with pytest.raises(RuntimeError, match="another process goes by the name bot-1"):
        await first.keep_name()
