"""A season settles for as long as a digest waits for its next try."""

import asyncio
import time
from collections.abc import AsyncIterator
from contextlib import asynccontextmanager
from pathlib import Path

import pytest

from benchmarks.faults.databases import POSTGRESQL, SQLITE, database
from benchmarks.faults.waiting import (
    MOST_SECONDS,
    SECONDS_FOR_A_TRY,
    SECONDS_TO_SETTLE,
    settles,
    tried_again_at,
)
from bot.jobs.delivery import Delivery, Pause, Try
from bot.jobs.engine import Engine
from bot.jobs.handing_in import seconds_before
from bot.jobs.outbox import Outbox
from bot.settings import Settings

KEY = "digest:T1:C1:2024-01-22"
PAUSE = 500.0


class Patience:
    """Time that only goes on in ``sleep``; it is over after ``over`` seconds."""

    def __init__(self, over: float) -> None:
        self.now = 0.0
        self._over = over

    def is_over(self) -> bool:
        return self.now >= self._over

    async def sleep(self, seconds: float) -> None:
        self.now += seconds

    async def seconds(self, *tried_again_at: float) -> float:
        """How long it settles where these tries come, each once the one before has begun."""

        def coming() -> float:
            return next((at for at in tried_again_at if at > self.now), max(tried_again_at))

        await settles(self.is_over, coming, clock=lambda: self.now, sleep=self.sleep)
        return self.now


@pytest.mark.parametrize(
    ("over", "tries", "seconds"),
    [
        (90.0, (600.0,), 90.0),
        (5_000.0, (0.0,), SECONDS_TO_SETTLE),
        (610.0, (600.0,), 610.0),
        (5_000.0, (600.0,), 600.0 + SECONDS_FOR_A_TRY),
        (5_000.0, (500.0, 1_100.0), 1_100.0 + SECONDS_FOR_A_TRY),
        (5_000.0, (9_000.0,), MOST_SECONDS),
    ],
)
async def test_settles_until_the_last_try_has_had_its_time(
    over: float, tries: tuple[float, ...], seconds: float
) -> None:
    assert await Patience(over).seconds(*tries) == pytest.approx(seconds, abs=1.0)


@asynccontextmanager
async def at_work(url: str, pause: Pause | None) -> AsyncIterator[None]:
    """A bot whose try ends with this pause, or breaks off."""
    tried = asyncio.Event()

    async def attempt(_delivery: Delivery, _tried: Try) -> Pause | None:
        tried.set()
        if pause is None:
            raise LookupError
        return pause

    engine = Engine(Settings.from_env({"DATABASE_URL": url}))
    await engine.start(attempt)
    try:
        await Outbox(engine).send("T1", "C1", KEY)
        await asyncio.wait_for(tried.wait(), 20)
        yield
    finally:
        await engine.stop()


@pytest.mark.parametrize("kind", [SQLITE, POSTGRESQL])
@pytest.mark.parametrize(
    ("pause", "seconds"), [(Pause(PAUSE, in_doubt=True), PAUSE), (None, seconds_before(1))]
)
async def test_the_jobs_tell_when_the_next_try_comes(
    tmp_path: Path, kind: str, pause: Pause | None, seconds: float
) -> None:
    with database(kind, tmp_path) as url:
        begun = time.time()
        async with at_work(url, pause), asyncio.timeout(20):
            while not (at := tried_again_at(url, {KEY})):  # noqa: ASYNC110 - nothing tells of it
                await asyncio.sleep(0.05)

        assert begun + seconds - 1 <= at <= time.time() + seconds
        assert tried_again_at(url, {KEY}) == at
        assert tried_again_at(url, {"digest:T1:C2:2024-01-22"}) == 0.0
