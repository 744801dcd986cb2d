"""Each live process on one PostgreSQL database has a name of its own, held by a lock there."""

import asyncio
import logging
from contextlib import suppress
from itertools import count
from typing import Any

import psycopg
from sqlalchemy import URL

log = logging.getLogger(__name__)

LOCKS = 62_009
"""Our family of advisory locks; within it a name has the lock of its hash."""
SECONDS_BETWEEN_TRIES = 2.0
GRACE = 8.0
"""Seconds for which a replica may be away, with its connection to the database, and go on."""
# The server notices within some ten seconds that a machine is gone, and lets go of its locks.
KEEPALIVES = "-c tcp_keepalives_idle=5 -c tcp_keepalives_interval=2 -c tcp_keepalives_count=3"
_GRACE_LEFT = """
    SELECT %s - extract(epoch FROM clock_timestamp() - pg_postmaster_start_time())::float
"""
_IS_HELD = """
    SELECT EXISTS (
        SELECT FROM pg_locks JOIN pg_database ON pg_database.oid = pg_locks.database
        WHERE locktype = 'advisory' AND granted AND datname = current_database()
        AND classid = %s AND objid = (hashtext(%s)::bigint & 4294967295)::oid AND objsubid = 2
    )
"""


class Replica:
    """Numbers itself with the first number that is free: after a restart it is the same again.

    ``grace``: seconds for which the names of others are left to them after the server's restart.
    """

    def __init__(self, url: URL, base: str, *, grace: float = GRACE) -> None:
        # psycopg itself reads the address, without the name of a driver in it.
        self._address = url.set(drivername="postgresql").render_as_string(hide_password=False)
        self._base = base
        self._grace = grace
        self._connection: psycopg.AsyncConnection | None = None
        self.name = ""

    async def take_name(self) -> str:
        """The name; waits for as long as the database is away."""
        while True:
            try:
                await self._connect()
                await self._let_others_come_back()
                for number in count(1):
                    name = f"{self._base}-{number}"
                    if await self.lock(name):
                        self.name = name
                        return name
            except (psycopg.Error, OSError) as error:
                log.warning("the database is away (%s); trying again", type(error).__name__)
                await asyncio.sleep(SECONDS_BETWEEN_TRIES)

    async def keep_name(self) -> None:
        """Take the lock again where the connection was lost with it."""
        if self._connection is not None and not self._connection.closed:
            try:
                await self._ask("SELECT true", ())
            except psycopg.Error:
                await self.close()
            else:
                return
        await self._connect()
        if not await self.lock(self.name):
            await self.close()
            raise RuntimeError(f"another process goes by the name {self.name}")

    async def lock(self, name: str) -> bool:
        """Take the lock of a name; ``False`` when a process holds it."""
        return await self._ask("SELECT pg_try_advisory_lock(%s, hashtext(%s))", (LOCKS, name))

    async def unlock(self, name: str) -> None:
        """Let go of it."""
        await self._ask("SELECT pg_advisory_unlock(%s, hashtext(%s))", (LOCKS, name))

    async def is_held(self, name: str) -> bool:
        """Whether a live process goes by this name."""
        return await self._ask(_IS_HELD, (LOCKS, name))

    async def close(self) -> None:
        """Let go of the name and of the database."""
        if self._connection is not None:
            with suppress(psycopg.Error, OSError):
                # The server notices only in a while that a connection is closed.
                await self._ask("SELECT pg_advisory_unlock_all()", ())
            await self._connection.close()
            self._connection = None

    async def _let_others_come_back(self) -> None:
        """All locks are lost when the server restarts; live processes take theirs again soon."""
        seconds = await self._value(_GRACE_LEFT, (self._grace,))
        if seconds > 0:
            log.info("the database has just started; others may come back to it first")
            await asyncio.sleep(seconds)

    async def _connect(self) -> None:
        await self.close()
        self._connection = await psycopg.AsyncConnection.connect(
            self._address, autocommit=True, connect_timeout=5, options=KEEPALIVES
        )

    async def _ask(self, query: str, values: tuple[object, ...]) -> bool:
        return bool(await self._value(query, values))

    async def _value(self, query: str, values: tuple[object, ...]) -> Any:
        if self._connection is None:
            raise psycopg.OperationalError("there is no connection")
        row = await (await self._connection.execute(query.encode(), values)).fetchone()
        return row[0] if row else None
