"""Activities reported as done, in the database."""

from dataclasses import asdict
from datetime import datetime

from sqlalchemy import String, delete, select
from sqlalchemy.ext.asyncio import AsyncSession
from sqlalchemy.orm import Mapped, mapped_column

from bot.register.activity import ActivityDone
from bot.storage.base import Row, UtcDateTime
from bot.storage.once import insert_once


class ActivityDoneRow(Row):
    """One activity or timeline line that was reported as done."""

    __tablename__ = "activities_done"

    team_id: Mapped[str] = mapped_column(String(32), primary_key=True)
    plan: Mapped[str] = mapped_column(String(32), primary_key=True)
    code: Mapped[str] = mapped_column(String(32), primary_key=True)
    reported_by: Mapped[str] = mapped_column(String(32))
    reported_at: Mapped[datetime] = mapped_column(UtcDateTime)

    def to_domain(self) -> ActivityDone:
        """The row as a value."""
        names = ActivityDone.__dataclass_fields__
        return ActivityDone(**{name: getattr(self, name) for name in names})


class ActivityRepository:
    """Speaks ``ActivityDone``. Never commits."""

    def __init__(self, session: AsyncSession) -> None:
        self._session = session

    async def report_done(self, done: ActivityDone) -> bool:
        """Store it; ``False`` when somebody had reported it before (their report stays)."""
        return await insert_once(
            self._session, ActivityDoneRow, ("team_id", "plan", "code"), asdict(done)
        )

    async def take_back(self, team_id: str, plan: str, code: str) -> None:
        """Undo a report."""
        await self._session.execute(
            delete(ActivityDoneRow).where(
                ActivityDoneRow.team_id == team_id,
                ActivityDoneRow.plan == plan,
                ActivityDoneRow.code == code,
            )
        )

    async def done(self, team_id: str, plan: str) -> dict[str, ActivityDone]:
        """What was reported for this plan, by code."""
        rows = await self._session.scalars(
            select(ActivityDoneRow).where(
                ActivityDoneRow.team_id == team_id, ActivityDoneRow.plan == plan
            )
        )
        return {row.code: row.to_domain() for row in rows}
