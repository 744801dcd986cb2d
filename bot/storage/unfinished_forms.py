"""What is typed into the form of an entry, in the database until it is a draft."""

from dataclasses import asdict
from datetime import datetime

from sqlalchemy import JSON, ColumnElement, String, select, update
from sqlalchemy.ext.asyncio import AsyncSession
from sqlalchemy.orm import Mapped, mapped_column

from bot.register.unfinished_form import UnfinishedForm
from bot.storage.base import Row, UtcDateTime
from bot.storage.once import insert_once

KEY = ("team_id", "user_id", "entry_id")


class UnfinishedFormRow(Row):
    """What one person has typed about one entry."""

    __tablename__ = "unfinished_forms"

    team_id: Mapped[str] = mapped_column(String(32), primary_key=True)
    user_id: Mapped[str] = mapped_column(String(32), primary_key=True)
    entry_id: Mapped[str] = mapped_column(String(128), primary_key=True)
    texts: Mapped[dict[str, str]] = mapped_column(JSON)
    opened_with: Mapped[dict[str, str]] = mapped_column(JSON)
    typed_at: Mapped[datetime] = mapped_column(UtcDateTime)

    def to_domain(self) -> UnfinishedForm:
        """The row as a value."""
        columns = {name: getattr(self, name) for name in UnfinishedForm.__dataclass_fields__}
        return UnfinishedForm(**columns)


class UnfinishedFormRepository:
    """Speaks ``UnfinishedForm``. Never commits."""

    def __init__(self, session: AsyncSession) -> None:
        self._session = session

    async def keep(self, form: UnfinishedForm) -> None:
        """Keep it in place of what was typed before it, and of nothing that was typed later."""
        values = asdict(form)
        if await insert_once(self._session, UnfinishedFormRow, KEY, values):
            return
        await self._session.execute(
            update(UnfinishedFormRow)
            .where(*_is(form.team_id, form.user_id, form.entry_id))
            .where(UnfinishedFormRow.typed_at <= form.typed_at)
            .values(**values)
        )

    async def find(self, team_id: str, user_id: str, entry_id: str) -> UnfinishedForm | None:
        """What this person has typed about the entry; ``entry_id`` is empty for a new one."""
        found = select(UnfinishedFormRow).where(*_is(team_id, user_id, entry_id))
        row = await self._session.scalar(found)
        return row.to_domain() if row and row.texts else None

    async def finish(self, team_id: str, user_id: str, entry_id: str, until: datetime) -> None:
        """Keep it no longer: it is a draft. What comes in up to ``until`` belongs to that too.

        The row stays, empty: a word that is still on its way would otherwise be kept as new.
        """
        await self.keep(UnfinishedForm(team_id, user_id, entry_id, {}, {}, typed_at=until))


def _is(team_id: str, user_id: str, entry_id: str) -> tuple[ColumnElement[bool], ...]:
    row = UnfinishedFormRow
    return row.team_id == team_id, row.user_id == user_id, row.entry_id == entry_id
