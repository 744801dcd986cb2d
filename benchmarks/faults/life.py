"""One process of a bot, from its start to its end."""

import asyncio
import signal
from asyncio.subprocess import PIPE, Process, create_subprocess_exec
from collections.abc import Mapping
from pathlib import Path
from time import perf_counter

from benchmarks.processes import ARTICLE6

READY = b"is connected"


class Life:
    """``took``: the seconds it needed to connect; ``None`` as long as it has not."""

    def __init__(self, process: Process) -> None:
        self.took: float | None = None
        self._told = False
        self._process = process
        self._began = perf_counter()
        self._listening = asyncio.create_task(self._listen())

    @classmethod
    async def begin(cls, env: Mapping[str, str], folder: Path, log: Path) -> "Life":
        """Start ``article6 run``; what it says goes to the end of ``log``."""
        with log.open("ab") as said:
            return cls(
                await create_subprocess_exec(
                    ARTICLE6, "run", cwd=folder, env=env, stdout=PIPE, stderr=said
                )
            )

    @property
    def pid(self) -> int:
        """Its process."""
        return self._process.pid

    def was_told(self) -> bool:
        """Whether it was killed or asked to end."""
        return self._told

    def strike(self) -> None:
        """Send SIGKILL at once."""
        self._tell(signal.SIGKILL)

    def retire(self) -> None:
        """Send SIGTERM, once: it may end as it should."""
        if not self._told:
            self._tell(signal.SIGTERM)

    async def ended(self) -> int:
        """Wait for its end; the exit status, or the signal's number below zero."""
        await self._listening
        return await self._process.wait()

    def _tell(self, number: signal.Signals) -> None:
        self._told = True
        if self._process.returncode is None:
            self._process.send_signal(number)

    async def _listen(self) -> None:
        assert self._process.stdout is not None
        async for line in self._process.stdout:
            if READY in line:
                self.took = perf_counter() - self._began
