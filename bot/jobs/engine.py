"""Keeps jobs in the database, so that what was begun is finished after a crash (DBOS inside)."""

import asyncio
import fcntl
import logging
from collections.abc import Callable
from concurrent.futures import ThreadPoolExecutor
from pathlib import Path
from typing import TYPE_CHECKING, TextIO

from bot.errors import SettingsError
from bot.jobs.delivery import Attempt, Delivery
from bot.jobs.workflow import Workflow, register
from bot.settings import Settings
from bot.storage.engine import make_folder, sync_url

if TYPE_CHECKING:
    from dbos import DBOSConfig, Queue

VERSION = "jobs-v1"
QUEUE = "slack"
AT_ONCE = 5
SECONDS_TO_END = 1.0


class Engine:
    """One per process. ``enqueue`` works between ``start`` and ``stop``."""

    def __init__(self, settings: Settings) -> None:
        self._url = sync_url(settings.database_url)
        self._replica = settings.replica
        self._lock: TextIO | None = None
        self._queue: Queue | None = None
        self._deliver: Workflow | None = None
        self._running: set[asyncio.Task[object]] = set()

    async def start(self, attempt: Attempt) -> None:
        """Take up what was left unfinished and accept new work, inside the running loop.

        Raise ``SettingsError`` when another process works on the same SQLite file.
        """
        if self._url.get_backend_name() == "sqlite":
            make_folder(self._url)
            self._lock = _lock(Path(self._url.database or ""))
        await asyncio.to_thread(_load)
        from dbos import DBOS

        DBOS(config=self._config())
        self._deliver = register(attempt, self._running)
        DBOS.launch()
        self._queue = await DBOS.register_queue_async(
            QUEUE, worker_concurrency=AT_ONCE, polling_interval_sec=0.5
        )

    async def stop(self) -> None:
        """Leave unfinished work to the next start and let go of the database."""
        if self._deliver is not None:
            from dbos import DBOS

            self._queue = self._deliver = None
            await self._end_running()
            await _outside_of_the_loop(lambda: DBOS.destroy(destroy_registry=True))
        if self._lock is not None:
            self._lock.close()
            self._lock = None

    async def enqueue(self, delivery: Delivery) -> None:
        """Hand in a delivery; handing in the same key again changes nothing."""
        if self._queue is None or self._deliver is None:
            raise RuntimeError("the engine for jobs has not been started")
        from dbos import SetWorkflowID

        day = delivery.day.isoformat() if delivery.day else ""
        with SetWorkflowID(delivery.key):
            await self._queue.enqueue_async(
                self._deliver, delivery.team_id, delivery.channel_id, delivery.key, day
            )

    async def _end_running(self) -> None:
        """Let tries end that are about to; what is cut off is in doubt at the next start."""
        if self._running:
            await asyncio.wait(self._running, timeout=SECONDS_TO_END)
        # DBOS warns of every task that is cancelled, though nothing is lost by it.
        logging.getLogger("dbos").setLevel(logging.ERROR)
        for task in self._running:
            task.cancel()
        await asyncio.gather(*self._running, return_exceptions=True)

    def _config(self) -> "DBOSConfig":
        from dbos import DBOSPortableJSONSerializer

        return {
            "name": "article6",
            "system_database_url": self._jobs_url(),
            "executor_id": self._replica,
            "application_version": VERSION,
            "serializer": DBOSPortableJSONSerializer(),
            "log_level": "WARNING",
        }

    def _jobs_url(self) -> str:
        url = self._url
        if url.get_backend_name() == "sqlite":
            # A file beside ours: its tables bear no prefix, and its writes do not hold up ours.
            path = Path(url.database or "")
            url = url.set(database=str(path.with_name(f"{path.stem}-jobs{path.suffix}")))
        return url.render_as_string(hide_password=False)


def _load() -> None:
    """Import DBOS, which takes a while, away from the loop; its log becomes part of ours."""
    log = logging.getLogger("dbos")
    if not log.handlers:
        log.addHandler(logging.NullHandler())
    import dbos  # noqa: F401 - imported for its effect


def _lock(database: Path) -> TextIO:
    """Hold the file beside a SQLite database that says a process works on it.

    The system lets go of it when the process ends, however it ends.
    """
    file = database.with_name(f"{database.stem}-jobs.lock").open("w")
    try:
        fcntl.flock(file, fcntl.LOCK_EX | fcntl.LOCK_NB)
    except BlockingIOError:
        file.close()
        raise SettingsError(
            [
                f"another process already works on {database}: stop it first, or set "
                "DATABASE_URL to a PostgreSQL database, which several can share"
            ]
        ) from None
    return file


async def _outside_of_the_loop(work: Callable[[], None]) -> None:
    """Run ``work``, for whose threads the loop must stay free, in a thread of its own."""
    loop = asyncio.get_running_loop()
    with ThreadPoolExecutor(1) as pool:
        await loop.run_in_executor(pool, work)
    # DBOS had made its own pool the loop's and has closed it.
    loop.set_default_executor(ThreadPoolExecutor())
