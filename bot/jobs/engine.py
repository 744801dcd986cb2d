"""Keeps jobs in the database, so that what was begun is finished after a crash (DBOS inside)."""

import asyncio
import logging
from collections.abc import Callable
from concurrent.futures import ThreadPoolExecutor
from pathlib import Path
from typing import TextIO

from sqlalchemy.exc import SQLAlchemyError

from bot.jobs.dbos_settings import dbos_settings, load_dbos
from bot.jobs.delivery import Attempt, Delivery, Pause, Try
from bot.jobs.handing_in import HandingIn, is_on_its_way, reference_of, seconds_before
from bot.jobs.only_process import hold_alone
from bot.jobs.replica import Replica
from bot.jobs.takeover import GRACE, Takeover
from bot.jobs.workflow import register
from bot.settings import Settings
from bot.storage.engine import make_folder, sync_url

log = logging.getLogger(__name__)

QUEUE = "slack"
AT_ONCE = 10
"""Tries under way at the same time; those that wait for their next try take up no room."""
MOST_WAITING = 10_000
SECONDS_BETWEEN_STARTS = 2.0
SECONDS_TO_END = 1.0


class Engine:
    """One per process. ``enqueue`` works between ``start`` and ``stop``.

    ``grace``: seconds after which the work of a replica that is away is taken on. ``wait``: seconds
    before a delivery that broke off is tried again, by the number of its jobs so far.
    """

    def __init__(
        self,
        settings: Settings,
        *,
        grace: float = GRACE,
        wait: Callable[[int], float] = seconds_before,
    ) -> None:
        self._grace = grace
        self._wait = wait
        self._url = sync_url(settings.database_url)
        self._base = settings.replica
        self._replica: Replica | None = None
        self._taking_over: asyncio.Task[None] | None = None
        self._lock: TextIO | None = None
        self._handing_in: HandingIn | None = None
        self._running: set[asyncio.Task[object]] = set()

    @property
    def name(self) -> str:
        """What this process is called among those that share a database; once it has started."""
        return self._replica.name if self._replica else f"{self._base}-1"

    async def start(self, attempt: Attempt) -> None:
        """Take up what was left unfinished and accept new work, inside the running loop.

        Raise ``SettingsError`` when another process works on the same SQLite file.
        """
        if self._url.get_backend_name() == "sqlite":
            make_folder(self._url)
            self._lock = hold_alone(Path(self._url.database or ""))
        else:
            self._replica = Replica(self._url, self._base)
            await self._replica.take_name()
        await asyncio.to_thread(load_dbos)
        attempt = _few_at_once(attempt)
        await self._launch(attempt)
        if self._replica is not None:
            log.info("this is %s", self.name)
            taking_over = Takeover(self._replica, QUEUE, grace=self._grace).run()
            self._taking_over = asyncio.create_task(taking_over)

    async def _launch(self, attempt: Attempt) -> None:
        """Launch DBOS, again if PostgreSQL goes away meanwhile."""
        from dbos import DBOS

        while True:
            try:
                DBOS(config=dbos_settings(self._url, self.name))
                deliver = register(attempt, self._running)
                DBOS.launch()
                queue = await DBOS.register_queue_async(
                    QUEUE, worker_concurrency=MOST_WAITING, polling_interval_sec=0.5
                )
            except SQLAlchemyError as error:
                await self._destroy()
                if self._replica is None:
                    raise
                log.warning("jobs cannot be started yet (%s)", type(error).__name__)
                await asyncio.sleep(SECONDS_BETWEEN_STARTS)
            else:
                self._handing_in = HandingIn(queue, deliver, wait=self._wait)
                return

    async def stop(self) -> None:
        """Leave unfinished work to the next start and let go of the database."""
        if self._taking_over is not None:
            self._taking_over.cancel()
            await asyncio.gather(self._taking_over, return_exceptions=True)
            self._taking_over = None
        if self._handing_in is not None:
            await self._end_running()
            await self._destroy()
        if self._replica is not None:
            await self._replica.close()
            self._replica = None
        if self._lock is not None:
            self._lock.close()
            self._lock = None

    async def enqueue(self, delivery: Delivery) -> None:
        """Hand in a delivery; again it changes nothing, but where it broke off a while ago."""
        if self._handing_in is None:
            raise RuntimeError("the engine for jobs has not been started")
        await self._handing_in.enqueue(delivery)

    async def is_on_its_way(self, key: str) -> bool:
        """Whether a delivery was handed in under ``key`` and has not come to its end."""
        return await is_on_its_way(key)

    async def reference_of(self, key: str) -> str | None:
        """Under which reference the log tells why a delivery broke off; ``None`` if none did."""
        return await reference_of(key)

    async def _destroy(self) -> None:
        from dbos import DBOS

        self._handing_in = None
        await _outside_of_the_loop(lambda: DBOS.destroy(destroy_registry=True))

    async def _end_running(self) -> None:
        """Let tries end that are about to; what is cut off is in doubt at the next start."""
        if self._running:
            await asyncio.wait(self._running, timeout=SECONDS_TO_END)
        # DBOS warns of every task that is cancelled, though nothing is lost by it.
        logging.getLogger("dbos").setLevel(logging.ERROR)
        for task in self._running:
            task.cancel()
        await asyncio.gather(*self._running, return_exceptions=True)


def _few_at_once(attempt: Attempt) -> Attempt:
    """The same, with few tries at the same time: many channels have the same hour."""
    room = asyncio.Semaphore(AT_ONCE)

    async def in_turn(delivery: Delivery, tried: Try) -> Pause | None:
        async with room:
            return await attempt(delivery, tried)

    return in_turn


async def _outside_of_the_loop(work: Callable[[], None]) -> None:
    """Run ``work``, for whose threads the loop must stay free, in a thread of its own."""
    loop = asyncio.get_running_loop()
    with ThreadPoolExecutor(1) as pool:
        await loop.run_in_executor(pool, work)
    # DBOS had made its own pool the loop's and has closed it.
    loop.set_default_executor(ThreadPoolExecutor())
