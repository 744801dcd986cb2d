"""Of which versions somebody is still to be told, in the database."""

from collections.abc import Sequence
from datetime import datetime

from sqlalchemy import ColumnElement, String, UniqueConstraint, and_, select
from sqlalchemy.ext.asyncio import AsyncSession
from sqlalchemy.orm import Mapped, mapped_column

from bot.register.entry_version import EntryVersion
from bot.register.version_notice import VersionNotice
from bot.storage.entry_version_row import KEY, EntryVersionRow
from bot.storage.once import insert_once
from bot.storage.telling import TellingRow, take_on, was_told


class VersionNoticeRow(TellingRow):
    """One version of which somebody is to be told."""

    __abstract__ = True

    team_id: Mapped[str] = mapped_column(String(32))
    entry_id: Mapped[str] = mapped_column(String(128))
    number: Mapped[int]


class DecisionNoticeRow(VersionNoticeRow):
    """Its author is to be told what somebody else decided on it."""

    __tablename__ = "decision_notices"
    __table_args__ = (UniqueConstraint(*KEY),)


class AskedAgainRow(VersionNoticeRow):
    """Whoever put it in use is to be told which open questions it answers."""

    __tablename__ = "asked_again"
    __table_args__ = (UniqueConstraint(*KEY),)


class VersionNoticeRepository:
    """Speaks ``VersionNotice``. Never commits."""

    def __init__(self, session: AsyncSession, row: type[VersionNoticeRow]) -> None:
        self._session = session
        self._row = row

    async def owe(self, version: EntryVersion) -> None:
        """Somebody is to be told of this version."""
        values = {name: getattr(version, name) for name in KEY}
        await insert_once(self._session, self._row, KEY, values)

    async def due(self, team_id: str) -> Sequence[VersionNotice]:
        """All of which nobody was told yet, the oldest first."""
        same = (getattr(EntryVersionRow, name) == getattr(self._row, name) for name in KEY)
        rows = await self._session.execute(
            select(EntryVersionRow, self._row.begun_at)
            .join(self._row, and_(*same))
            .where(self._row.team_id == team_id, self._row.told_at.is_(None))
            .order_by(self._row.id)
        )
        return [VersionNotice(version.to_domain(), begun_at) for version, begun_at in rows]

    async def begin(self, notice: VersionNotice, now: datetime, *, unless_since: datetime) -> bool:
        """Take it on; ``False`` when it is done or somebody else began after ``unless_since``.

        So it is when somebody began after ``notice`` was read.
        """
        which, seen = self._of(notice.version), notice.begun_at
        return await take_on(self._session, self._row, which, now, unless_since, seen=seen)

    async def told(self, version: EntryVersion, at: datetime, message_ts: str | None) -> None:
        """The person was told; without ``message_ts`` there was nothing to tell, or no way to."""
        await was_told(self._session, self._row, self._of(version), at, message_ts)

    def _of(self, version: EntryVersion) -> tuple[ColumnElement[bool], ...]:
        return tuple(getattr(self._row, name) == getattr(version, name) for name in KEY)
