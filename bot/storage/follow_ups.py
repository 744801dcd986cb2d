"""Follow-ups in the database."""

from collections.abc import Sequence
from dataclasses import asdict, replace
from datetime import date, datetime

from sqlalchemy import String, Text, UniqueConstraint, select
from sqlalchemy.ext.asyncio import AsyncSession
from sqlalchemy.orm import Mapped, mapped_column

from bot.register.follow_up import FollowUp, Status
from bot.register.level import Level
from bot.storage.base import Row, UtcDateTime
from bot.storage.once import insert_once


class FollowUpRow(Row):
    """One follow-up."""

    __tablename__ = "follow_ups"
    __table_args__ = (UniqueConstraint("team_id", "request_key"),)

    id: Mapped[int] = mapped_column(primary_key=True)
    team_id: Mapped[str] = mapped_column(String(32), index=True)
    state: Mapped[str] = mapped_column(String(3), index=True)
    note: Mapped[str] = mapped_column(Text)
    author_id: Mapped[str] = mapped_column(String(32))
    recorded_at: Mapped[datetime] = mapped_column(UtcDateTime)
    due_on: Mapped[date | None] = mapped_column(index=True)
    source_link: Mapped[str | None] = mapped_column(Text)
    level: Mapped[str] = mapped_column(String(16))
    status: Mapped[str] = mapped_column(String(16))
    closed_at: Mapped[datetime | None] = mapped_column(UtcDateTime)
    closed_by: Mapped[str | None] = mapped_column(String(32))
    request_key: Mapped[str | None] = mapped_column(String(128))

    def to_domain(self) -> FollowUp:
        """The row as a value."""
        columns = {name: getattr(self, name) for name in FollowUp.__dataclass_fields__}
        return FollowUp(**{**columns, "level": Level(self.level), "status": Status(self.status)})


class FollowUpRepository:
    """Speaks ``FollowUp``; rows stay in storage. Flushes, never commits."""

    def __init__(self, session: AsyncSession) -> None:
        self._session = session

    async def add(self, follow_up: FollowUp) -> FollowUp:
        """Store a new one and return it with its id; a repeated ``request_key`` adds nothing."""
        values = asdict(follow_up)
        del values["id"]
        if follow_up.request_key is None:
            row = FollowUpRow(**values)
            self._session.add(row)
            await self._session.flush()
            return replace(follow_up, id=row.id)
        await insert_once(self._session, FollowUpRow, ("team_id", "request_key"), values)
        found = await self._session.scalars(
            select(FollowUpRow).where(
                FollowUpRow.team_id == follow_up.team_id,
                FollowUpRow.request_key == follow_up.request_key,
            )
        )
        return found.one().to_domain()

    async def get(
        self, team_id: str, follow_up_id: int, levels: frozenset[Level]
    ) -> FollowUp | None:
        """The one with this number, if it is of this workspace and of one of these levels."""
        row = await self._row(team_id, follow_up_id)
        return row.to_domain() if row is not None and Level(row.level) in levels else None

    async def save(self, follow_up: FollowUp) -> None:
        """Write back a changed one; raise ``LookupError`` when it is not there."""
        row = await self._row(follow_up.team_id, follow_up.id)
        if row is None:
            raise LookupError(f"no follow-up {follow_up.id}")
        for name, value in asdict(follow_up).items():
            setattr(row, name, value)
        await self._session.flush()

    async def open_ones(self, team_id: str, levels: frozenset[Level]) -> Sequence[FollowUp]:
        """All that are open, the most urgent first, those without a day last."""
        rows = await self._session.scalars(
            select(FollowUpRow)
            .where(
                FollowUpRow.team_id == team_id,
                FollowUpRow.status == Status.OPEN,
                FollowUpRow.level.in_(levels),
            )
            .order_by(FollowUpRow.due_on.is_(None), FollowUpRow.due_on, FollowUpRow.id)
        )
        return [row.to_domain() for row in rows]

    async def done_ones(
        self, team_id: str, levels: frozenset[Level], limit: int
    ) -> Sequence[FollowUp]:
        """Those closed last, at most ``limit``."""
        rows = await self._session.scalars(
            select(FollowUpRow)
            .where(
                FollowUpRow.team_id == team_id,
                FollowUpRow.status == Status.DONE,
                FollowUpRow.level.in_(levels),
            )
            .order_by(FollowUpRow.closed_at.desc(), FollowUpRow.id.desc())
            .limit(limit)
        )
        return [row.to_domain() for row in rows]

    async def _row(self, team_id: str, follow_up_id: int) -> FollowUpRow | None:
        # Held until the unit of work ends, so that two who change it come one after the other.
        return await self._session.scalar(
            select(FollowUpRow)
            .where(FollowUpRow.team_id == team_id, FollowUpRow.id == follow_up_id)
            .with_for_update()
        )
