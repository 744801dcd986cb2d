"""Waits before it is looked up whether an earlier try posted: Slack shows posts a little late."""

import asyncio
import time
from collections.abc import Awaitable, Callable


class Doubt:
    """``settle``: seconds after which Slack surely shows what was posted.

    ``alone_since``: when all that earlier processes did was over (``clock``), ``None`` where others
    may be at work still.
    """

    def __init__(
        self,
        settle: float,
        alone_since: Callable[[], float | None],
        *,
        clock: Callable[[], float] = time.monotonic,
        sleep: Callable[[float], Awaitable[None]] = asyncio.sleep,
    ) -> None:
        self._settle = settle
        self._alone_since = alone_since
        self._clock = clock
        self._sleep = sleep
        self._tried_here: set[str] = set()

    async def passes(self, key: str, *, in_doubt: bool) -> None:
        """Wait before a try of the delivery ``key``, if it is ``in_doubt``.

        At the first try here the doubt is about what was done by an earlier process.
        """
        since = None if key in self._tried_here else self._alone_since()
        self._tried_here.add(key)
        if in_doubt:
            passed = 0.0 if since is None else self._clock() - since
            await self._sleep(max(0.0, self._settle - passed))

    def ends(self, key: str) -> None:
        """Nothing is left to be tried of this delivery."""
        self._tried_here.discard(key)
