"""The workspace's clock is the sandbox's, and the machine's while the sandbox is away."""

from datetime import UTC, date, datetime, timedelta

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


async def test_falls_back_to_the_machine() -> None:
    clock = WorkspaceClock("http://127.0.0.1:1/clock")

    now = await clock.now()
    await clock.close()

    assert datetime.now(UTC) - now < timedelta(minutes=1)


async def test_the_machine_s_time_is_in_utc() -> None:
    assert (await SystemClock().now()).tzinfo is UTC
