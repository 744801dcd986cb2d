"""Which curators are still to be told that a version waits for one of them, in the database."""

from collections.abc import Sequence
from datetime import datetime

from sqlalchemy import ColumnElement, String, UniqueConstraint, and_, or_, select, update
from sqlalchemy.ext.asyncio import AsyncSession
from sqlalchemy.orm import Mapped, mapped_column

from bot.register.approval_request import ApprovalRequest, Asked
from bot.register.entry_version import WAITING
from bot.storage.base import Row, UtcDateTime
from bot.storage.entry_versions import KEY as VERSION
from bot.storage.entry_versions import EntryVersionRow
from bot.storage.once import insert_once

KEY = (*VERSION, "user_id", "asked")


class ApprovalRequestRow(Row):
    """One version and one curator."""

    __tablename__ = "approval_requests"
    __table_args__ = (UniqueConstraint(*KEY),)

    id: Mapped[int] = mapped_column(primary_key=True)
    team_id: Mapped[str] = mapped_column(String(32))
    entry_id: Mapped[str] = mapped_column(String(128))
    number: Mapped[int]
    user_id: Mapped[str] = mapped_column(String(32))
    asked: Mapped[str] = mapped_column(String(16))
    begun_at: Mapped[datetime | None] = mapped_column(UtcDateTime)
    told_at: Mapped[datetime | None] = mapped_column(UtcDateTime)
    message_ts: Mapped[str | None] = mapped_column(String(32))


class ApprovalRequestRepository:
    """Speaks ``ApprovalRequest``. Never commits."""

    def __init__(self, session: AsyncSession) -> None:
        self._session = session

    async def owe(self, request: ApprovalRequest) -> None:
        """This curator is to be told; of the same thing once."""
        await insert_once(self._session, ApprovalRequestRow, KEY, _key(request))

    async def due(self, team_id: str) -> Sequence[ApprovalRequest]:
        """All that nobody was told yet of versions that still wait, the oldest first."""
        same = (
            getattr(EntryVersionRow, name) == getattr(ApprovalRequestRow, name) for name in VERSION
        )
        rows = await self._session.execute(
            select(EntryVersionRow, ApprovalRequestRow)
            .join(ApprovalRequestRow, and_(*same))
            .where(
                ApprovalRequestRow.team_id == team_id,
                ApprovalRequestRow.told_at.is_(None),
                EntryVersionRow.status.in_(WAITING),
            )
            .order_by(ApprovalRequestRow.id)
        )
        return [
            ApprovalRequest(version.to_domain(), row.user_id, Asked(row.asked), row.begun_at)
            for version, row in rows
        ]

    async def begin(
        self, request: ApprovalRequest, now: datetime, *, unless_since: datetime
    ) -> bool:
        """Take it on; ``False`` when it is done or somebody else began after ``unless_since``."""
        begun_at = ApprovalRequestRow.begun_at
        result = await self._session.execute(
            update(ApprovalRequestRow)
            .where(
                *_of(request),
                ApprovalRequestRow.told_at.is_(None),
                or_(begun_at.is_(None), begun_at < unless_since),
            )
            .values(begun_at=now)
            .returning(ApprovalRequestRow.id)
        )
        return result.first() is not None

    async def told(self, request: ApprovalRequest, at: datetime, message_ts: str | None) -> None:
        """This curator was told; without ``message_ts`` it was given up."""
        await self._session.execute(
            update(ApprovalRequestRow)
            .where(*_of(request))
            .values(told_at=at, message_ts=message_ts)
        )


def _key(request: ApprovalRequest) -> dict[str, str | int]:
    version = {name: getattr(request.version, name) for name in VERSION}
    return {**version, "user_id": request.user_id, "asked": request.asked.value}


def _of(request: ApprovalRequest) -> tuple[ColumnElement[bool], ...]:
    return tuple(getattr(ApprovalRequestRow, name) == is_ for name, is_ in _key(request).items())
