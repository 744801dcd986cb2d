"""What is set for the digests of channels: schedules, levels, sections, in the database."""

from collections.abc import Mapping, Sequence
from dataclasses import asdict
from datetime import datetime
from typing import Any

from sqlalchemy import JSON, String, select
from sqlalchemy.ext.asyncio import AsyncSession
from sqlalchemy.orm import Mapped, mapped_column

from bot.register.digest import ChannelLevel, DigestSchedule, DigestSettings
from bot.register.level import Level
from bot.storage.base import Row, UtcDateTime
from bot.storage.digest_schedules import DigestScheduleRow
from bot.storage.once import insert_once


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


class DigestSettingsRow(Row):
    """What one channel wants in its digests."""

    __tablename__ = "digest_settings"

    team_id: Mapped[str] = mapped_column(String(32), primary_key=True)
    channel_id: Mapped[str] = mapped_column(String(32), primary_key=True)
    set_by: Mapped[str] = mapped_column(String(32))
    set_at: Mapped[datetime] = mapped_column(UtcDateTime)
    sections: Mapped[list[str] | None] = mapped_column(JSON(none_as_null=True))
    states: Mapped[list[str]] = mapped_column(JSON)

    def to_domain(self) -> DigestSettings:
        """The row as a value."""
        columns = {name: getattr(self, name) for name in DigestSettings.__dataclass_fields__}
        sections = tuple(self.sections) if self.sections is not None else None
        return DigestSettings(**{**columns, "sections": sections, "states": frozenset(self.states)})


class DigestRepository:
    """Speaks schedules, levels and settings. Flushes, never commits."""

    def __init__(self, session: AsyncSession) -> None:
        self._session = session

    async def schedule(self, schedule: DigestSchedule) -> None:
        """Set or replace the schedule of a channel."""
        await self._put(DigestScheduleRow, DigestScheduleRow.columns(schedule))

    async def schedule_of(
        self, team_id: str, channel_id: str, *, to_change: bool = False
    ) -> DigestSchedule | None:
        """The schedule of a channel, active or not.

        Read ``to_change`` it, others who do wait until the unit of work ends.
        """
        row = await self._session.get(
            DigestScheduleRow, (team_id, channel_id), with_for_update=True if to_change else None
        )
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
        await self._put(ChannelLevelRow, asdict(level))

    async def level_of(self, team_id: str, channel_id: str) -> ChannelLevel | None:
        """The level that a coordinator set; ``None`` when nobody has."""
        row = await self._session.get(ChannelLevelRow, (team_id, channel_id))
        return row.to_domain() if row is not None else None

    async def set_settings(self, settings: DigestSettings) -> None:
        """Set what a channel wants in its digests."""
        values = asdict(settings) | {"states": sorted(settings.states)}
        await self._put(DigestSettingsRow, values)

    async def settings_of(
        self, team_id: str, channel_id: str, *, to_change: bool = False
    ) -> DigestSettings | None:
        """What a channel wants in its digests; ``None`` where nobody has said."""
        row = await self._session.get(
            DigestSettingsRow, (team_id, channel_id), with_for_update=True if to_change else None
        )
        return row.to_domain() if row is not None else None

    async def _put(self, row: type[Row], values: Mapping[str, Any]) -> None:
        """Insert or replace; two who do so at once come one after the other."""
        if not await insert_once(self._session, row, ("team_id", "channel_id"), values):
            await self._session.merge(row(**values))
            await self._session.flush()
