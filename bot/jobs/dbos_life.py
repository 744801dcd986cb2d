"""DBOS, which keeps the jobs, from its launch to its end."""

import asyncio
import logging
from collections.abc import Callable
from concurrent.futures import ThreadPoolExecutor
from typing import TYPE_CHECKING

from sqlalchemy import URL

from bot.jobs.dbos_settings import dbos_settings
from bot.jobs.delivery import Attempt
from bot.jobs.workflow import Workflow, register

if TYPE_CHECKING:
    from dbos import Queue

QUEUE = "slack"
MOST_WAITING = 10_000
SECONDS_TO_END = 1.0

Running = set[asyncio.Task[object]]


async def launch(
    url: URL, name: str, attempt: Attempt, running: Running
) -> "tuple[Queue, Workflow]":
    """Take up what the process called ``name`` left behind. It must have been loaded.

    ``running`` holds from now on the tasks under way. Raise ``SQLAlchemyError`` when the database
    is away; then ``destroy`` what was begun.
    """
    from dbos import DBOS

    DBOS(config=dbos_settings(url, name))
    deliver = register(attempt, running)
    DBOS.launch()
    queue = await DBOS.register_queue_async(
        QUEUE, worker_concurrency=MOST_WAITING, polling_interval_sec=0.5
    )
    return queue, deliver


async def end(running: Running) -> None:
    """Let tries end that are about to; what is cut off is in doubt at the next start."""
    if running:
        await asyncio.wait(running, timeout=SECONDS_TO_END)
    # DBOS warns of every task that is cancelled, though nothing is lost by it.
    logging.getLogger("dbos").setLevel(logging.ERROR)
    for task in running:
        task.cancel()
    await asyncio.gather(*running, return_exceptions=True)


async def destroy() -> None:
    """Let go of the database."""
    from dbos import DBOS

    await _outside_of_the_loop(lambda: DBOS.destroy(destroy_registry=True))


async def _outside_of_the_loop(work: Callable[[], None]) -> None:
    """Run ``work``, for whose threads the loop must stay free, in a thread of its own."""
    loop = asyncio.get_running_loop()
    with ThreadPoolExecutor(1) as pool:
        await loop.run_in_executor(pool, work)
    # DBOS had made its own pool the loop's and has closed it.
    loop.set_default_executor(ThreadPoolExecutor())
