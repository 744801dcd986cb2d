"""Digest schedules and the levels of channels, in the database."""

from collections.abc import Sequence
from dataclasses import asdict
from datetime import datetime, time
from zoneinfo import ZoneInfo

from sqlalchemy import String, select
from sqlalchemy.ext.asyncio import AsyncSession
from sqlalchemy.orm import Mapped, mapped_column

from bot.register.digest import ChannelLevel, DigestSchedule
from bot.register.level import Level
from bot.storage.base import Row, UtcDateTime


class DigestScheduleRow(Row):
    """The weekly slot of one channel."""

    __tablename__ = "digest_schedules"

    team_id: Mapped[str] = mapped_column(String(32), primary_key=True)
    channel_id: Mapped[str] = mapped_column(String(32), primary_key=True)
    weekday: Mapped[int]
    at: Mapped[time]
    zone: Mapped[str] = mapped_column(String(64))
    set_by: Mapped[str] = mapped_column(String(32))
    set_at: Mapped[datetime] = mapped_column(UtcDateTime)
    active: Mapped[bool]

    def to_domain(self) -> DigestSchedule:
        """The row as a value."""
        columns = {name: getattr(self, name) for name in DigestSchedule.__dataclass_fields__}
        return DigestSchedule(**{**columns, "zone": ZoneInfo(self.zone)})


class ChannelLevelRow(Row):
    """How confidential the digests of one channel may be."""

    __tablename__ = "channel_levels"

    team_id: Mapped[str] = mapped_column(String(32), primary_key=True)
    channel_id: Mapped[str] = mapped_column(String(32), primary_key=True)
    level: Mapped[str] = mapped_column(String(16))
    with_outsiders: Mapped[bool]
    set_by: Mapped[str] = mapped_column(String(32))
    set_at: Mapped[datetime] = mapped_column(UtcDateTime)

    def to_domain(self) -> ChannelLevel:
        """The row as a value."""
        columns = {name: getattr(self, name) for name in ChannelLevel.__dataclass_fields__}
        return ChannelLevel(**{**columns, "level": Level(self.level)})


class DigestRepository:
    """Speaks schedules and levels. Flushes, never commits."""

    def __init__(self, session: AsyncSession) -> None:
        self._session = session

    async def schedule(self, schedule: DigestSchedule) -> None:
        """Set or replace the schedule of a channel."""
        await self._session.merge(
            DigestScheduleRow(**{**asdict(schedule), "zone": schedule.zone.key})
        )

    async def schedule_of(self, team_id: str, channel_id: str) -> DigestSchedule | None:
        """The schedule of a channel, active or not."""
        row = await self._session.get(DigestScheduleRow, (team_id, channel_id))
        return row.to_domain() if row is not None else None

    async def active_schedules(self, team_id: str) -> Sequence[DigestSchedule]:
        """All schedules that are switched on."""
        rows = await self._session.scalars(
            select(DigestScheduleRow)
            .where(DigestScheduleRow.team_id == team_id, DigestScheduleRow.active)
            .order_by(DigestScheduleRow.channel_id)
        )
        return [row.to_domain() for row in rows]

    async def set_level(self, level: ChannelLevel) -> None:
        """Set the level of a channel."""
        await self._session.merge(ChannelLevelRow(**asdict(level)))

    async def level_of(self, team_id: str, channel_id: str) -> ChannelLevel | None:
        """The level that a coordinator set; ``None`` when nobody has."""
        row = await self._session.get(ChannelLevelRow, (team_id, channel_id))
        return row.to_domain() if row is not None else None
