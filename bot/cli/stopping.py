"""Being told to stop by whoever runs the process."""

import asyncio
import contextlib
import logging
import os
import signal
import threading
from collections.abc import Coroutine
from typing import Any

log = logging.getLogger(__name__)

SECONDS_TO_END = 9.0
"""Less than the ten after which many a supervisor kills."""


async def until_told_to_stop(
    work: Coroutine[Any, Any, None], seconds: float = SECONDS_TO_END
) -> None:
    """Do ``work`` until it ends or SIGINT or SIGTERM comes, even while it is only starting.

    Where it then does not end within so many ``seconds``, the process ends all the same: threads
    that wait for a database which is away would keep it, and nothing is lost by it.
    """
    task = asyncio.create_task(work)
    stop = asyncio.Event()
    loop = asyncio.get_running_loop()
    for number in (signal.SIGINT, signal.SIGTERM):
        loop.add_signal_handler(number, stop.set)
    waiting = asyncio.create_task(stop.wait())
    await asyncio.wait({task, waiting}, return_when=asyncio.FIRST_COMPLETED)
    waiting.cancel()
    if stop.is_set():
        _end_within(seconds)
        task.cancel()
        with contextlib.suppress(asyncio.CancelledError):
            await task
    else:
        await task


def _end_within(seconds: float) -> None:
    def end() -> None:
        log.warning("stopped without waiting for what does not end")
        os._exit(0)

    timer = threading.Timer(seconds, end)
    timer.daemon = True
    timer.start()
