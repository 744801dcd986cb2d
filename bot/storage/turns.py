"""Lets those who write to a SQLite file wait in line.

SQLite sleeps longer and longer between two looks at its lock, so that who comes last often gets it
first. Within a process nobody needs to look.
"""

import asyncio
from typing import Any

from sqlalchemy import Connection, event
from sqlalchemy.ext.asyncio import AsyncEngine
from sqlalchemy.util import await_only

_HOLDS = "holds the turn"


def take_turns(engine: AsyncEngine, reads_only: dict[str, bool], seconds_to_wait: float) -> None:
    """Have each transaction that may write begin when the one before it has ended.

    After ``seconds_to_wait`` it tries all the same, and hears from SQLite that it is locked.
    """
    turn = asyncio.Lock()

    async def wait() -> bool:
        try:
            return await asyncio.wait_for(turn.acquire(), seconds_to_wait)
        except TimeoutError:
            return False

    @event.listens_for(engine.sync_engine, "begin")
    def _begins(connection: Connection) -> None:
        if not reads_only.items() <= connection.get_execution_options().items():
            has_it = await_only(wait())
            if (info := connection.connection.record_info) is not None:
                info[_HOLDS] = has_it

    # A commit is told before it is made, the return of the connection after it.
    @event.listens_for(engine.sync_engine, "checkin")
    def _is_back(_connection: Any, record: Any) -> None:
        if record.record_info.pop(_HOLDS, False):
            turn.release()
