"""One bot as users start it, in a process that can be killed or told to make room for the next."""

import asyncio
import signal
from collections.abc import Mapping
from pathlib import Path

from benchmarks.faults.life import Life

SECONDS_TO_CONNECT = 60.0
SECONDS_TO_END = 30.0
ENDS = (0, -signal.SIGTERM)


class Replica:
    """``article6 run`` under one name, from life to life.

    ``took``: the seconds that it last needed to connect, 0 before it first did.
    """

    def __init__(self, name: str, env: Mapping[str, str], folder: Path) -> None:
        self.name = name
        self.took = 0.0
        self._env = {**env, "REPLICA": name}
        self._folder = folder
        self._life: Life | None = None
        self._supervised: asyncio.Task[None] | None = None
        self._leaving: asyncio.Task[None] | None = None

    @property
    def pid(self) -> int:
        """Its process, once it has been started."""
        return self._alive.pid

    async def start(self) -> None:
        """Begin a life, while the one before may still be ending."""
        self._life = await Life.begin(self._env, self._folder, self._log)
        self._supervised = asyncio.create_task(self._supervise(self._life))

    async def connects(self) -> None:
        """Wait until it is connected. Raise ``RuntimeError`` if it ends or hangs instead."""
        assert self._supervised is not None
        async with asyncio.timeout(SECONDS_TO_CONNECT):
            while self._alive.took is None:
                if self._supervised.done():
                    raise RuntimeError(self._last_words("ended without connecting"))
                await asyncio.sleep(0.02)
        self.took = self._alive.took

    def strike(self) -> None:
        """Send SIGKILL at once."""
        self._alive.strike()

    def retire(self) -> None:
        """Send SIGTERM, and do not wait: ``start`` begins the next life meanwhile."""
        if not self._alive.was_told():
            self._alive.retire()
            self._leaving = asyncio.create_task(self._leave(self._alive, self._leaving))

    async def kill(self) -> None:
        """End this life with SIGKILL. Raise ``RuntimeError`` if the bot had ended by itself."""
        assert self._supervised is not None
        self.strike()
        waits = self._leaving is not None and self._alive.took is None
        await self._supervised
        status = await self._alive.ended()
        if status != -signal.SIGKILL and not waits:
            raise RuntimeError(self._last_words(f"ended by itself with status {status}"))

    async def stop(self) -> None:
        """End it, if it still lives. Raise ``RuntimeError`` if a life did not end when told to."""
        if self._supervised is not None:
            self.strike()
            await self._supervised
        if self._leaving is not None:
            await self._leaving

    @property
    def _alive(self) -> Life:
        assert self._life is not None
        return self._life

    @property
    def _log(self) -> Path:
        return self._folder / f"{self.name}.log"

    def _last_words(self, what: str) -> str:
        return f"{self.name} {what}:\n{self._log.read_text('utf-8', 'replace')[-2000:]}"

    async def _supervise(self, life: Life) -> None:
        """Wait for its end. Who was refused since another still works on the file begins again."""
        while True:
            await life.ended()
            if life.was_told() or self._leaving is None or life.took is not None:
                return
            await self._leaving
            self._leaving = None
            self._life = await Life.begin(self._env, self._folder, self._log)
            if life.was_told():
                self._life.strike()
            life = self._life

    async def _leave(self, life: Life, before: asyncio.Task[None] | None) -> None:
        if before is not None:
            await before
        try:
            async with asyncio.timeout(SECONDS_TO_END):
                status = await life.ended()
        except TimeoutError:
            life.strike()
            raise RuntimeError(self._last_words("does not end when told to")) from None
        # One that was refused, since another still works on the file, had ended before.
        if status not in ENDS and life.took is not None:
            raise RuntimeError(self._last_words(f"ended with status {status} when told to end"))
