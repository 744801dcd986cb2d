"""Insert a row unless one with its key is there, also when two processes do so at once."""

from collections.abc import Mapping, Sequence
from typing import Any

from sqlalchemy.dialects import postgresql, sqlite
from sqlalchemy.ext.asyncio import AsyncSession

from bot.storage.base import Row


async def insert_once(
    session: AsyncSession, row: type[Row], key: Sequence[str], values: Mapping[str, Any]
) -> bool:
    """Insert ``values``; ``False`` when a row with the same columns ``key`` is there already.

    On PostgreSQL it waits for another transaction that is inserting the same key to end.
    """
    on_postgres = session.get_bind().dialect.name == "postgresql"
    insert = (postgresql if on_postgres else sqlite).insert(row).values(**values)
    unless_there = insert.on_conflict_do_nothing(index_elements=key)
    inserted = await session.execute(unless_there.returning(*row.__table__.primary_key))
    return inserted.first() is not None
