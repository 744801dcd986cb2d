"""Posts evenly where much is due at once, within what Slack takes of an app in a workspace."""

import asyncio
import time
from collections.abc import Awaitable, Callable

SECONDS_BETWEEN_POSTS = 0.2
"""Slack speaks of several hundred a minute: 300. Its short bursts are left to answers."""


class Pace:
    """Turns are ``seconds`` apart at least; first come, first served."""

    def __init__(
        self,
        seconds: float = SECONDS_BETWEEN_POSTS,
        *,
        clock: Callable[[], float] = time.monotonic,
        sleep: Callable[[float], Awaitable[None]] = asyncio.sleep,
    ) -> None:
        self._seconds = seconds
        self._clock = clock
        self._sleep = sleep
        self._next = float("-inf")

    async def turn(self) -> None:
        """Wait for one's turn."""
        now = self._clock()
        at = max(now, self._next)
        self._next = at + self._seconds
        if at > now:
            await self._sleep(at - now)

    def hold(self, seconds: float) -> None:
        """Give no turn for so long: Slack has had enough, and answers to people come first."""
        self._next = max(self._next, self._clock() + seconds)
