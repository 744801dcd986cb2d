"""One bot as users start it, in a process that can be killed."""

import asyncio
import signal
from asyncio.subprocess import PIPE, Process, create_subprocess_exec
from collections.abc import Mapping
from pathlib import Path
from time import perf_counter

from benchmarks.processes import ARTICLE6

READY = b"is connected"
SECONDS_TO_CONNECT = 60.0


class Replica:
    """``article6 run`` under one name, from life to life.

    ``took``: the seconds that it last needed to connect, 0 before it first did.
    """

    def __init__(self, name: str, env: Mapping[str, str], folder: Path) -> None:
        self.name = name
        self.took = 0.0
        self._began = 0.0
        self._connected = False
        self._env = {**env, "REPLICA": name}
        self._folder = folder
        self._process: Process | None = None
        self._listening: asyncio.Task[None] | None = None

    async def start(self) -> None:
        """Begin a life."""
        self._began, self._connected = perf_counter(), False
        with self._log.open("ab") as log:
            self._process = await create_subprocess_exec(
                ARTICLE6, "run", cwd=self._folder, env=self._env, stdout=PIPE, stderr=log
            )
        self._listening = asyncio.create_task(self._listen(self._process))

    async def connects(self) -> None:
        """Wait until it is connected. Raise ``RuntimeError`` if it ends or hangs instead."""
        assert self._listening is not None
        async with asyncio.timeout(SECONDS_TO_CONNECT):
            while not self._connected:
                if self._listening.done():
                    raise RuntimeError(self._last_words("ended without connecting"))
                await asyncio.sleep(0.02)

    def strike(self) -> None:
        """Send SIGKILL at once."""
        if self._process is not None and self._process.returncode is None:
            self._process.kill()

    async def kill(self) -> None:
        """End this life with SIGKILL. Raise ``RuntimeError`` if the bot had ended by itself."""
        assert self._process is not None
        assert self._listening is not None
        self.strike()
        status = await self._process.wait()
        await self._listening
        if status != -signal.SIGKILL:
            raise RuntimeError(self._last_words(f"ended by itself with status {status}"))

    async def stop(self) -> None:
        """End it, if it still lives."""
        if self._process is not None:
            self.strike()
            await self._process.wait()

    @property
    def _log(self) -> Path:
        return self._folder / f"{self.name}.log"

    def _last_words(self, what: str) -> str:
        return f"{self.name} {what}:\n{self._log.read_text('utf-8', 'replace')[-2000:]}"

    async def _listen(self, process: Process) -> None:
        assert process.stdout is not None
        async for line in process.stdout:
            if READY in line:
                self.took, self._connected = perf_counter() - self._began, True
