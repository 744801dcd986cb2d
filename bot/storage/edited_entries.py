"""Knowledge entries that people edited: the stored text wins over the file of the same id."""

from datetime import datetime

from sqlalchemy import String, Text, select
from sqlalchemy.ext.asyncio import AsyncSession
from sqlalchemy.orm import Mapped, mapped_column

from bot.storage.base import Row, UtcDateTime


class EditedEntryRow(Row):
    """The front matter and Markdown of one entry, as a curator left it."""

    __tablename__ = "edited_entries"

    team_id: Mapped[str] = mapped_column(String(32), primary_key=True)
    entry_id: Mapped[str] = mapped_column(String(128), primary_key=True)
    source: Mapped[str] = mapped_column(Text)
    edited_by: Mapped[str] = mapped_column(String(32))
    edited_at: Mapped[datetime] = mapped_column(UtcDateTime)


class EditedEntryRepository:
    """Speaks entry sources, by entry id."""

    def __init__(self, session: AsyncSession) -> None:
        self._session = session

    async def sources(self) -> dict[str, str]:
        """The text of every edited entry, by its id."""
        rows = await self._session.scalars(
            select(EditedEntryRow).order_by(EditedEntryRow.edited_at)
        )
        return {row.entry_id: row.source for row in rows}

    async def put(
        self, team_id: str, entry_id: str, source: str, *, edited_by: str, edited_at: datetime
    ) -> None:
        """Store the text of an entry, in place of an earlier one."""
        await self._session.merge(
            EditedEntryRow(
                team_id=team_id,
                entry_id=entry_id,
                source=source,
                edited_by=edited_by,
                edited_at=edited_at,
            )
        )
