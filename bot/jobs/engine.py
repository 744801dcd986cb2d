"""Keeps jobs in the database, so that what was begun is finished after a crash (DBOS inside)."""

import asyncio
import logging
import time
from collections.abc import Callable
from pathlib import Path
from typing import TextIO

from sqlalchemy.exc import SQLAlchemyError

from bot.jobs import dbos_life
from bot.jobs.dbos_settings import load_dbos
from bot.jobs.delivery import Attempt, Delivery
from bot.jobs.handing_in import HandingIn, seconds_before
from bot.jobs.only_process import hold_alone
from bot.jobs.pace import Pace
from bot.jobs.replica import GRACE, Replica
from bot.jobs.takeover import Takeover
from bot.settings import Settings
from bot.storage.engine import make_folder, sync_url

log = logging.getLogger(__name__)

SECONDS_BETWEEN_STARTS = 2.0


class Engine:
    """One per process. ``enqueue`` works between ``start`` and ``stop``.

    ``grace``: seconds after which a replica that is away loses its work and its name. ``wait``:
    seconds before a delivery that broke off is tried again, by the number of its jobs so far.
    ``pace``: at which slots are handed in.
    """

    def __init__(
        self,
        settings: Settings,
        *,
        grace: float = GRACE,
        wait: Callable[[int], float] = seconds_before,
        pace: Pace | None = None,
    ) -> None:
        self._grace = grace
        self._wait = wait
        self._pace = pace or Pace()
        self._alone_since: float | None = None
        self._url = sync_url(settings.database_url)
        self._base = settings.replica
        self._replica: Replica | None = None
        self._taking_over: asyncio.Task[None] | None = None
        self._lock: TextIO | None = None
        self._handing_in: HandingIn | None = None
        self._running: dbos_life.Running = set()

    @property
    def name(self) -> str:
        """What this process is called among those that share a database; once it has started."""
        return self._replica.name if self._replica else f"{self._base}-1"

    def alone_since(self) -> float | None:
        """Since when no other process works on the database (``time.monotonic``), if it is so."""
        return self._alone_since

    async def start(self, attempt: Attempt) -> None:
        """Take up what was left unfinished and accept new work, inside the running loop.

        Raise ``SettingsError`` when another process works on the same SQLite file.
        """
        if self._url.get_backend_name() == "sqlite":
            make_folder(self._url)
            self._lock = hold_alone(Path(self._url.database or ""))
            self._alone_since = time.monotonic()
        else:
            self._replica = Replica(self._url, self._base, grace=self._grace)
            await self._replica.take_name()
        await asyncio.to_thread(load_dbos)
        await self._launch(attempt)
        if self._replica is not None:
            log.info("this is %s", self.name)
            taking_over = Takeover(self._replica, dbos_life.QUEUE, grace=self._grace).run()
            self._taking_over = asyncio.create_task(taking_over)

    async def _launch(self, attempt: Attempt) -> None:
        """Launch DBOS, again if PostgreSQL goes away meanwhile."""
        while True:
            try:
                queue, deliver = await dbos_life.launch(
                    self._url, self.name, attempt, self._running
                )
            except SQLAlchemyError as error:
                await dbos_life.destroy()
                if self._replica is None:
                    raise
                log.warning("jobs cannot be started yet (%s)", type(error).__name__)
                await asyncio.sleep(SECONDS_BETWEEN_STARTS)
            else:
                self._handing_in = HandingIn(queue, deliver, self._pace, wait=self._wait)
                return

    async def stop(self) -> None:
        """Leave unfinished work to the next start and let go of the database."""
        if self._taking_over is not None:
            self._taking_over.cancel()
            await asyncio.gather(self._taking_over, return_exceptions=True)
            self._taking_over = None
        if self._handing_in is not None:
            self._handing_in = None
            await dbos_life.end(self._running)
            await dbos_life.destroy()
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
