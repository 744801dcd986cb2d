"""Which curators are still to be told that a version waits for one of them, in the database."""

from collections.abc import Sequence
from datetime import datetime

from sqlalchemy import ColumnElement, String, UniqueConstraint, and_, select, update
from sqlalchemy.ext.asyncio import AsyncSession
from sqlalchemy.orm import Mapped, mapped_column

from bot.register.approval_request import ApprovalRequest, Asked
from bot.register.entry_version import WAITING
from bot.storage.entry_version_row import KEY as VERSION
from bot.storage.entry_version_row import EntryVersionRow
from bot.storage.once import insert_once
from bot.storage.telling import TellingRow, take_on, was_told

KEY = (*VERSION, "user_id", "asked")


class ApprovalRequestRow(TellingRow):
    """One version and one curator."""

    __tablename__ = "approval_requests"
    __table_args__ = (UniqueConstraint(*KEY),)

    team_id: Mapped[str] = mapped_column(String(32))
    entry_id: Mapped[str] = mapped_column(String(128))
    number: Mapped[int]
    user_id: Mapped[str] = mapped_column(String(32))
    asked: Mapped[str] = mapped_column(String(16))


class ApprovalRequestRepository:
    """Speaks ``ApprovalRequest``. Never commits."""

    def __init__(self, session: AsyncSession) -> None:
        self._session = session

    async def unknown(self, requests: Sequence[ApprovalRequest]) -> Sequence[ApprovalRequest]:
        """Those that nobody is owed yet."""
        columns = [getattr(ApprovalRequestRow, name) for name in KEY]
        entries = {request.version.entry_id for request in requests}
        rows = await self._session.execute(
            select(*columns).where(ApprovalRequestRow.entry_id.in_(entries))
        )
        known = {tuple(row) for row in rows}
        return [request for request in requests if tuple(_key(request).values()) not in known]

    async def owe(self, request: ApprovalRequest) -> None:
        """This curator is to be told; of the same thing once."""
        await insert_once(self._session, ApprovalRequestRow, KEY, _key(request))

    async def due(self, team_id: str) -> Sequence[ApprovalRequest]:
        """All that nobody was told yet of versions that still wait, the oldest first."""
        untold = ApprovalRequestRow.told_at.is_(None)
        return await self._all(team_id, untold, EntryVersionRow.status.in_(WAITING))

    async def decided(self, team_id: str) -> Sequence[ApprovalRequest]:
        """Those whose message still asks about a version that waits no more, the oldest first."""
        told = ApprovalRequestRow.told_at.is_not(None)
        stands = ApprovalRequestRow.message_ts.is_not(None)
        return await self._all(team_id, told, stands, EntryVersionRow.status.not_in(WAITING))

    async def redrawn(self, request: ApprovalRequest) -> None:
        """Its message says what was decided, or cannot be changed."""
        row = update(ApprovalRequestRow).where(*_of(request))
        await self._session.execute(row.values(message_ts=None))

    async def _all(self, team_id: str, *which: ColumnElement[bool]) -> Sequence[ApprovalRequest]:
        same = (
            getattr(EntryVersionRow, name) == getattr(ApprovalRequestRow, name) for name in VERSION
        )
        rows = await self._session.execute(
            select(EntryVersionRow, ApprovalRequestRow)
            .join(ApprovalRequestRow, and_(*same))
            .where(ApprovalRequestRow.team_id == team_id, *which)
            .order_by(ApprovalRequestRow.id)
        )
        return [
            ApprovalRequest(
                version.to_domain(), row.user_id, Asked(row.asked), row.begun_at, row.message_ts
            )
            for version, row in rows
        ]

    async def begin(
        self, request: ApprovalRequest, now: datetime, *, unless_since: datetime
    ) -> bool:
        """Take it on; ``False`` when it is done or somebody else began after ``unless_since``.

        So it is when somebody began after ``request`` was read.
        """
        row, which, seen = ApprovalRequestRow, _of(request), request.begun_at
        return await take_on(self._session, row, which, now, unless_since, seen=seen)

    async def told(self, request: ApprovalRequest, at: datetime, message_ts: str | None) -> None:
        """This curator was told; without ``message_ts`` it was given up."""
        await was_told(self._session, ApprovalRequestRow, _of(request), at, message_ts)


def _key(request: ApprovalRequest) -> dict[str, str | int]:
    version = {name: getattr(request.version, name) for name in VERSION}
    return {**version, "user_id": request.user_id, "asked": request.asked.value}


def _of(request: ApprovalRequest) -> tuple[ColumnElement[bool], ...]:
    return tuple(getattr(ApprovalRequestRow, name) == is_ for name, is_ in _key(request).items())
