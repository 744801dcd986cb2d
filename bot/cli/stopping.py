"""Being told to stop by whoever runs the process."""

import asyncio
import signal


def told_to_stop() -> asyncio.Event:
    """An event that SIGINT and SIGTERM set from now on; ask for it before anything is started."""
    stop = asyncio.Event()
    loop = asyncio.get_running_loop()
    for number in (signal.SIGINT, signal.SIGTERM):
        loop.add_signal_handler(number, stop.set)
    return stop
