"""Which authors are still to be told what became of their versions, in the database."""

from collections.abc import Sequence
from datetime import datetime

from sqlalchemy import ColumnElement, String, UniqueConstraint, and_, select
from sqlalchemy.ext.asyncio import AsyncSession
from sqlalchemy.orm import Mapped, mapped_column

from bot.register.decision_notice import DecisionNotice
from bot.register.entry_version import EntryVersion
from bot.storage.entry_versions import KEY, EntryVersionRow
from bot.storage.once import insert_once
from bot.storage.telling import TellingRow, take_on, was_told


class DecisionNoticeRow(TellingRow):
    """One version on which somebody else than its author has decided."""

    __tablename__ = "decision_notices"
    __table_args__ = (UniqueConstraint(*KEY),)

    team_id: Mapped[str] = mapped_column(String(32))
    entry_id: Mapped[str] = mapped_column(String(128))
    number: Mapped[int]


class DecisionNoticeRepository:
    """Speaks ``DecisionNotice``. Never commits."""

    def __init__(self, session: AsyncSession) -> None:
        self._session = session

    async def owe(self, version: EntryVersion) -> None:
        """The author of this version is to be told what became of it."""
        values = {name: getattr(version, name) for name in KEY}
        await insert_once(self._session, DecisionNoticeRow, KEY, values)

    async def due(self, team_id: str) -> Sequence[DecisionNotice]:
        """All of which nobody was told yet, the oldest first."""
        same = (getattr(EntryVersionRow, name) == getattr(DecisionNoticeRow, name) for name in KEY)
        rows = await self._session.execute(
            select(EntryVersionRow, DecisionNoticeRow.begun_at)
            .join(DecisionNoticeRow, and_(*same))
            .where(DecisionNoticeRow.team_id == team_id, DecisionNoticeRow.told_at.is_(None))
            .order_by(DecisionNoticeRow.id)
        )
        return [DecisionNotice(version.to_domain(), begun_at) for version, begun_at in rows]

    async def begin(self, version: EntryVersion, now: datetime, *, unless_since: datetime) -> bool:
        """Take it on; ``False`` when it is done or somebody else began after ``unless_since``."""
        which = _of(version)
        return await take_on(self._session, DecisionNoticeRow, which, now, unless_since)

    async def told(self, version: EntryVersion, at: datetime, message_ts: str | None) -> None:
        """Its author was told; without ``message_ts`` it was given up."""
        await was_told(self._session, DecisionNoticeRow, _of(version), at, message_ts)


def _of(version: EntryVersion) -> tuple[ColumnElement[bool], ...]:
    return tuple(getattr(DecisionNoticeRow, name) == getattr(version, name) for name in KEY)
