"""What people thought of answers, in the database."""

from collections.abc import Mapping, Sequence
from dataclasses import asdict
from datetime import datetime

from sqlalchemy import ColumnElement, String, Text, UniqueConstraint, func, select, update
from sqlalchemy.ext.asyncio import AsyncSession
from sqlalchemy.orm import Mapped, mapped_column

from bot.register.feedback import Fault, Feedback
from bot.storage.base import Row, UtcDateTime
from bot.storage.once import insert_once


class FeedbackRow(Row):
    """One opinion."""

    __tablename__ = "feedback"
    __table_args__ = (UniqueConstraint("team_id", "key"),)

    id: Mapped[int] = mapped_column(primary_key=True)
    team_id: Mapped[str] = mapped_column(String(32), index=True)
    key: Mapped[str] = mapped_column(String(64))
    question: Mapped[str] = mapped_column(Text)
    entry_id: Mapped[str] = mapped_column(String(128), index=True)
    entry_version: Mapped[str] = mapped_column(String(32))
    fault: Mapped[str | None] = mapped_column(String(16))
    words: Mapped[str] = mapped_column(Text)
    given_at: Mapped[datetime] = mapped_column(UtcDateTime)
    asked_openly: Mapped[bool]
    settled: Mapped[bool]

    def to_domain(self) -> Feedback:
        """The row as a value."""
        columns = {name: getattr(self, name) for name in Feedback.__dataclass_fields__}
        return Feedback(**{**columns, "fault": Fault(self.fault) if self.fault else None})


class FeedbackRepository:
    """Speaks ``Feedback``. Never commits."""

    def __init__(self, session: AsyncSession) -> None:
        self._session = session

    async def give(self, feedback: Feedback) -> bool:
        """Store it; what the same person thought of the same answer before is replaced.

        Return whether that was a complaint that curators have not dealt with.
        """
        is_same = FeedbackRow.key == feedback.key
        before = select(FeedbackRow.id).where(*_is_open(feedback.team_id), is_same)
        had_complained = await self._session.scalar(before) is not None
        values = asdict(feedback)
        del values["id"]
        key = ("team_id", "key")
        if not await insert_once(self._session, FeedbackRow, key, values):
            await self._session.execute(
                update(FeedbackRow)
                .where(FeedbackRow.team_id == feedback.team_id, is_same)
                .values(**values)
            )
        return had_complained

    async def complaints(self, team_id: str, limit: int) -> Sequence[Feedback]:
        """The faults that no curator has dealt with, the newest first."""
        rows = await self._session.scalars(
            select(FeedbackRow)
            .where(*_is_open(team_id))
            .order_by(FeedbackRow.given_at.desc(), FeedbackRow.id.desc())
            .limit(limit)
        )
        return [row.to_domain() for row in rows]

    async def count_complaints(self, team_id: str) -> int:
        """How many faults no curator has dealt with."""
        count = select(func.count()).select_from(FeedbackRow).where(*_is_open(team_id))
        return await self._session.scalar(count) or 0

    async def helped(self, team_id: str) -> Mapping[str, int]:
        """How often the answer of each entry helped, by its id; none that never did."""
        rows = await self._session.execute(
            select(FeedbackRow.entry_id, func.count())
            .where(FeedbackRow.team_id == team_id, FeedbackRow.fault.is_(None))
            .group_by(FeedbackRow.entry_id)
        )
        return dict(iter(rows))

    async def settle(self, team_id: str, ids: Sequence[int]) -> int:
        """Mark complaints as dealt with; return how many were open."""
        result = await self._session.execute(
            update(FeedbackRow)
            .where(*_is_open(team_id), FeedbackRow.id.in_(ids))
            .values(settled=True)
            .returning(FeedbackRow.id)
        )
        return len(result.all())

    async def unsettle(self, team_id: str, ids: Sequence[int]) -> int:
        """Mark complaints as open again; return how many were not."""
        result = await self._session.execute(
            update(FeedbackRow)
            .where(
                FeedbackRow.team_id == team_id,
                FeedbackRow.settled.is_(True),
                FeedbackRow.id.in_(ids),
            )
            .values(settled=False)
            .returning(FeedbackRow.id)
        )
        return len(result.all())


def _is_open(team_id: str) -> tuple[ColumnElement[bool], ...]:
    return (
        FeedbackRow.team_id == team_id,
        FeedbackRow.fault.is_not(None),
        FeedbackRow.settled.is_(False),
    )
