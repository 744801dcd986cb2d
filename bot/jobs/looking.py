"""Looking for what is to be done, for as long as the bot runs."""

import asyncio
import logging
from collections.abc import Awaitable, Callable

from bot.faults import describe
from bot.jobs.throttled_log import Throttled

log = logging.getLogger(__name__)
log.addFilter(Throttled())


async def look_again(
    look: Callable[[], Awaitable[None]], what: str, seconds: float | Callable[[], float]
) -> None:
    """Look, wait for so many ``seconds`` (asked after each look), and so on until cancelled.

    What fails is logged as ``what`` and left to the next look. A look first reads, so that it holds
    up nobody as long as there is nothing to do.
    """
    while True:
        try:
            await look()
        except Exception as error:
            log.warning("%s: will look again soon (%s)", what, describe(error))
        await asyncio.sleep(seconds() if callable(seconds) else seconds)
