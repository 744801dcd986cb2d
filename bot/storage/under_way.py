"""Knows what is at work on the database, so that it is closed when nobody is."""

import asyncio
from contextlib import suppress
from types import TracebackType

from bot.errors import StorageUnavailable

SECONDS_TO_END = 2.0


class UnderWay:
    """Enter it for as long as a connection is in use; it cannot be entered any more at the end."""

    def __init__(self) -> None:
        self._count = 0
        self._is_ending = False
        self._nobody = asyncio.Event()
        self._nobody.set()

    def __enter__(self) -> None:
        if self._is_ending:
            raise StorageUnavailable("the database is closed: the bot is stopping")
        self._count += 1
        self._nobody.clear()

    def __exit__(
        self,
        _kind: type[BaseException] | None,
        _error: BaseException | None,
        _traceback: TracebackType | None,
    ) -> None:
        self._count -= 1
        if not self._count:
            self._nobody.set()

    async def end(self) -> None:
        """Wait until nobody is in it, though not for long."""
        self._is_ending = True
        with suppress(TimeoutError):
            async with asyncio.timeout(SECONDS_TO_END):
                await self._nobody.wait()
