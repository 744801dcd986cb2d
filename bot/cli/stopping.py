"""Being told to stop by whoever runs the process."""

import asyncio
import contextlib
import signal
from collections.abc import Coroutine
from typing import Any


async def until_told_to_stop(work: Coroutine[Any, Any, None]) -> None:
    """Do ``work`` until it ends or SIGINT or SIGTERM comes, even while it is only starting."""
    task = asyncio.create_task(work)
    stop = asyncio.Event()
    loop = asyncio.get_running_loop()
    for number in (signal.SIGINT, signal.SIGTERM):
        loop.add_signal_handler(number, stop.set)
    waiting = asyncio.create_task(stop.wait())
    await asyncio.wait({task, waiting}, return_when=asyncio.FIRST_COMPLETED)
    waiting.cancel()
    if stop.is_set():
        task.cancel()
        with contextlib.suppress(asyncio.CancelledError):
            await task
    else:
        await task
