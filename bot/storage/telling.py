"""Rows that say whether somebody was told something, so that of several processes one does it."""

from datetime import datetime

from sqlalchemy import ColumnElement, String, or_, update
from sqlalchemy.ext.asyncio import AsyncSession
from sqlalchemy.orm import Mapped, mapped_column

from bot.storage.base import Row, UtcDateTime


class TellingRow(Row):
    """Somebody is to be told: taken on at ``begun_at``, done at ``told_at``."""

    __abstract__ = True

    id: Mapped[int] = mapped_column(primary_key=True)
    begun_at: Mapped[datetime | None] = mapped_column(UtcDateTime)
    told_at: Mapped[datetime | None] = mapped_column(UtcDateTime)
    message_ts: Mapped[str | None] = mapped_column(String(32))


async def take_on(
    session: AsyncSession,
    row: type[TellingRow],
    which: tuple[ColumnElement[bool], ...],
    now: datetime,
    unless_since: datetime,
    *,
    seen: datetime | None,
) -> bool:
    """Take on the row ``which``; ``False`` when it is done or was begun after ``unless_since``.

    ``seen`` is its ``begun_at`` as the caller has read it, which says whether a message is to be
    looked for: where somebody began since then, it is ``False`` too.
    """
    result = await session.execute(
        update(row)
        .where(
            *which,
            row.told_at.is_(None),
            row.begun_at.is_not_distinct_from(seen),
            or_(row.begun_at.is_(None), row.begun_at < unless_since),
        )
        .values(begun_at=now)
        .returning(row.id)
    )
    return result.first() is not None


async def was_told(
    session: AsyncSession,
    row: type[TellingRow],
    which: tuple[ColumnElement[bool], ...],
    at: datetime,
    message_ts: str | None,
) -> None:
    """The person was told; without ``message_ts`` it was given up."""
    await session.execute(update(row).where(*which).values(told_at=at, message_ts=message_ts))
