"""Work in a thread that nobody waits for when the bot stops."""

import asyncio
import contextlib
import threading
from collections.abc import Callable


async def in_background(work: Callable[[], object]) -> None:
    """Wait until ``work`` is done, and raise what it raised. Stopping the loop leaves it behind.

    Each has a thread of its own: those that the loop shares out are few, and names of servers are
    looked up in them.
    """
    loop = asyncio.get_running_loop()
    done: asyncio.Future[None] = loop.create_future()

    def settle(error: Exception | None) -> None:
        if not done.cancelled():
            done.set_result(None) if error is None else done.set_exception(error)

    def run() -> None:
        error = None
        try:
            work()
        except Exception as raised:
            error = raised
        with contextlib.suppress(RuntimeError):  # the loop is closed: the bot has stopped
            loop.call_soon_threadsafe(settle, error)

    threading.Thread(target=run, daemon=True).start()
    await done
