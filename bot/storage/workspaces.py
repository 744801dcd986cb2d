"""The workspaces the bot has been started for."""

from datetime import datetime

from sqlalchemy import String, select
from sqlalchemy.ext.asyncio import AsyncSession
from sqlalchemy.orm import Mapped, mapped_column

from bot.storage.base import Row, UtcDateTime


class WorkspaceRow(Row):
    """One workspace."""

    __tablename__ = "workspaces"

    team_id: Mapped[str] = mapped_column(String(32), primary_key=True)
    name: Mapped[str] = mapped_column(String(255))
    bot_user_id: Mapped[str] = mapped_column(String(32))
    started_at: Mapped[datetime] = mapped_column(UtcDateTime)


class WorkspaceRepository:
    """Remembers where the bot runs, so that `article6 do` finds the same rows."""

    def __init__(self, session: AsyncSession) -> None:
        self._session = session

    async def started(self, team_id: str, name: str, bot_user_id: str, at: datetime) -> None:
        """Note that the bot has just started for this workspace."""
        await self._session.merge(
            WorkspaceRow(team_id=team_id, name=name, bot_user_id=bot_user_id, started_at=at)
        )

    async def latest(self) -> str | None:
        """The team ID of the workspace started last; ``None`` before the first start."""
        return await self._session.scalar(
            select(WorkspaceRow.team_id).order_by(WorkspaceRow.started_at.desc()).limit(1)
        )
