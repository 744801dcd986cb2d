"""The workspace's clock is the sandbox's, and goes on while the sandbox is away."""

from datetime import UTC, date, timedelta

import pytest
from aiohttp import ClientError

from bot.clock import SystemClock, WorkspaceClock
from bot.sandbox.server import start
from bot.sandbox.workspace import Workspace


async def test_takes_the_date_that_a_person_set() -> None:
    running = await start(Workspace(), {})
    running.sandbox.clock.go_to(date(2024, 1, 15))
    clock = WorkspaceClock(f"{running.url}/clock")

    now = await clock.now()
    await clock.close()
    await running.stop()

    assert now.date() == date(2024, 1, 15)
    assert now.tzinfo is UTC


async def test_goes_on_while_the_sandbox_is_away() -> None:
    """A clock that jumped to the machine's day would post the digests of that day."""
    running = await start(Workspace(), {})
    running.sandbox.clock.go_to(date(2024, 1, 15))
    clock = WorkspaceClock(f"{running.url}/clock")
    before = await clock.now()
    await running.stop()

    after = await clock.now()
    await clock.close()

    assert timedelta(0) <= after - before < timedelta(minutes=1)


async def test_guesses_no_time_that_it_was_never_told() -> None:
    clock = WorkspaceClock("http://127.0.0.1:1/clock")

    with pytest.raises(ClientError):
        await clock.now()
    await clock.close()


async def test_the_machine_s_time_is_in_utc() -> None:
    assert (await SystemClock().now()).tzinfo is UTC
