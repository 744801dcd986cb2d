"""The append-only audit log: the database itself refuses to change or delete its rows."""

from collections.abc import Sequence
from datetime import datetime

from sqlalchemy import String, Text, select
from sqlalchemy.ext.asyncio import AsyncSession
from sqlalchemy.orm import Mapped, mapped_column

from bot.audit import AuditRecord
from bot.storage.base import Row, UtcDateTime


class AuditRow(Row):
    """One change."""

    __tablename__ = "audit_log"

    id: Mapped[int] = mapped_column(primary_key=True)
    team_id: Mapped[str] = mapped_column(String(32), index=True)
    actor_id: Mapped[str] = mapped_column(String(32))
    action: Mapped[str] = mapped_column(String(64))
    subject: Mapped[str] = mapped_column(Text)
    at: Mapped[datetime] = mapped_column(UtcDateTime)


class AuditLog:
    """Speaks ``AuditRecord``; can only add and read."""

    def __init__(self, session: AsyncSession) -> None:
        self._session = session

    async def record(self, record: AuditRecord) -> None:
        """Add one record, in the same unit of work as the change itself."""
        row = AuditRow(
            team_id=record.team_id,
            actor_id=record.actor_id,
            action=record.action,
            subject=record.subject,
            at=record.at,
        )
        self._session.add(row)
        await self._session.flush()

    async def latest(self, team_id: str, limit: int = 50) -> Sequence[AuditRecord]:
        """The newest records first."""
        rows = await self._session.scalars(
            select(AuditRow)
            .where(AuditRow.team_id == team_id)
            .order_by(AuditRow.id.desc())
            .limit(limit)
        )
        return [
            AuditRecord(row.team_id, row.actor_id, row.action, row.subject, row.at) for row in rows
        ]
