"""Reminders in the database: who wants them, which days were told, what was put off."""

from collections.abc import Mapping, Sequence
from dataclasses import asdict
from datetime import date, datetime, time
from zoneinfo import ZoneInfo

from sqlalchemy import ColumnElement, String, UniqueConstraint, delete, func, select
from sqlalchemy.ext.asyncio import AsyncSession
from sqlalchemy.orm import Mapped, mapped_column

from bot.register.reminder import PutOff, Reminder, ReminderSettings
from bot.storage.base import Row, UtcDateTime
from bot.storage.once import insert_once
from bot.storage.telling import TellingRow, take_on, was_told

KEY = ("team_id", "user_id", "day")


class ReminderSettingsRow(Row):
    """What one person set."""

    __tablename__ = "reminder_settings"

    team_id: Mapped[str] = mapped_column(String(32), primary_key=True)
    user_id: Mapped[str] = mapped_column(String(32), primary_key=True)
    set_at: Mapped[datetime] = mapped_column(UtcDateTime)
    at: Mapped[time]
    zone: Mapped[str | None] = mapped_column(String(64))
    lead_days: Mapped[str] = mapped_column(String(64))
    active: Mapped[bool]
    paused_until: Mapped[date | None]

    def to_domain(self) -> ReminderSettings:
        """The row as a value."""
        columns = {name: getattr(self, name) for name in ReminderSettings.__dataclass_fields__}
        lead_days = tuple(int(days) for days in self.lead_days.split())
        zone = ZoneInfo(self.zone) if self.zone else None
        return ReminderSettings(**{**columns, "lead_days": lead_days, "zone": zone})


class ReminderRow(TellingRow):
    """The reminder of one person on one local day."""

    __tablename__ = "reminders"
    __table_args__ = (UniqueConstraint(*KEY),)

    team_id: Mapped[str] = mapped_column(String(32))
    user_id: Mapped[str] = mapped_column(String(32))
    day: Mapped[date]


class PutOffRow(Row):
    """One item that one person wants to hear of later, or never."""

    __tablename__ = "reminders_put_off"

    team_id: Mapped[str] = mapped_column(String(32), primary_key=True)
    user_id: Mapped[str] = mapped_column(String(32), primary_key=True)
    item: Mapped[str] = mapped_column(String(160), primary_key=True)
    until: Mapped[date | None]
    set_at: Mapped[datetime] = mapped_column(UtcDateTime)


class ReminderRepository:
    """Speaks settings, reminders and what was put off. Flushes, never commits."""

    def __init__(self, session: AsyncSession) -> None:
        self._session = session

    async def set(self, settings: ReminderSettings) -> None:
        """Set or replace what one person wants."""
        zone = settings.zone.key if settings.zone else None
        lead_days = " ".join(str(days) for days in settings.lead_days)
        values = {name: getattr(settings, name) for name in ReminderSettings.__dataclass_fields__}
        row = ReminderSettingsRow(**{**values, "zone": zone, "lead_days": lead_days})
        await self._session.merge(row)

    async def of(self, team_id: str, user_id: str) -> ReminderSettings | None:
        """What one person set, switched on or not."""
        row = await self._session.get(ReminderSettingsRow, (team_id, user_id))
        return row.to_domain() if row is not None else None

    async def wanted(self, team_id: str) -> Sequence[ReminderSettings]:
        """The settings of all whose reminders are on, paused ones too."""
        rows = await self._session.scalars(
            select(ReminderSettingsRow)
            .where(ReminderSettingsRow.team_id == team_id, ReminderSettingsRow.active)
            .order_by(ReminderSettingsRow.user_id)
        )
        return [row.to_domain() for row in rows]

    async def told_last(self, team_id: str) -> Mapping[str, date]:
        """The last day of which the telling is over, by person."""
        rows = await self._session.execute(
            select(ReminderRow.user_id, func.max(ReminderRow.day))
            .where(ReminderRow.team_id == team_id, ReminderRow.told_at.is_not(None))
            .group_by(ReminderRow.user_id)
        )
        return {row[0]: row[1] for row in rows}

    async def begin(
        self, reminder: Reminder, now: datetime, *, unless_since: datetime
    ) -> Reminder | None:
        """Take it on; ``None`` when it is done or somebody else began after ``unless_since``.

        What comes back holds in ``begun_at`` when it had been begun before, if it had.
        """
        values = {name: getattr(reminder, name) for name in KEY}
        await insert_once(self._session, ReminderRow, KEY, values)
        before = await self._session.scalar(select(ReminderRow.begun_at).where(*_of(reminder)))
        which, row = _of(reminder), ReminderRow
        if not await take_on(self._session, row, which, now, unless_since, seen=before):
            return None
        return Reminder(reminder.team_id, reminder.user_id, reminder.day, before)

    async def told(self, reminder: Reminder, at: datetime, message_ts: str | None) -> None:
        """The person was told; without ``message_ts`` there was nothing to tell, or no way to."""
        await was_told(self._session, ReminderRow, _of(reminder), at, message_ts)

    async def put_off(self, item: PutOff) -> None:
        """Leave an item out until its day, or for good."""
        await self._session.merge(PutOffRow(**asdict(item)))

    async def bring_back(self, team_id: str, user_id: str, item: str) -> None:
        """Undo that."""
        await self._session.execute(
            delete(PutOffRow).where(
                PutOffRow.team_id == team_id, PutOffRow.user_id == user_id, PutOffRow.item == item
            )
        )

    async def all_put_off(self, team_id: str, user_id: str) -> Mapping[str, date | None]:
        """Until when each item was put off, ``None`` for good."""
        rows = await self._session.scalars(
            select(PutOffRow).where(PutOffRow.team_id == team_id, PutOffRow.user_id == user_id)
        )
        return {row.item: row.until for row in rows}


def _of(reminder: Reminder) -> tuple[ColumnElement[bool], ...]:
    return tuple(getattr(ReminderRow, name) == getattr(reminder, name) for name in KEY)
