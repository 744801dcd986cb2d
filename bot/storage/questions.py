"""The questions without a sure answer, in the database."""

from collections.abc import Sequence
from dataclasses import asdict
from datetime import datetime

from sqlalchemy import String, Text, UniqueConstraint, func, select, update
from sqlalchemy.ext.asyncio import AsyncSession
from sqlalchemy.orm import Mapped, mapped_column

from bot.register.question import SETTLED, UNANSWERED, Question
from bot.storage.base import Row, UtcDateTime
from bot.storage.once import insert_once


class QuestionRow(Row):
    """One question."""

    __tablename__ = "questions"
    __table_args__ = (UniqueConstraint("team_id", "event_id"),)

    id: Mapped[int] = mapped_column(primary_key=True)
    team_id: Mapped[str] = mapped_column(String(32), index=True)
    text: Mapped[str] = mapped_column(Text)
    asker_id: Mapped[str] = mapped_column(String(32))
    channel_id: Mapped[str] = mapped_column(String(32))
    asked_at: Mapped[datetime] = mapped_column(UtcDateTime)
    event_id: Mapped[str] = mapped_column(String(128))
    thread_ts: Mapped[str | None] = mapped_column(String(32))
    outcome: Mapped[str] = mapped_column(String(16), index=True)
    settled_from: Mapped[str | None] = mapped_column(String(16))
    """The outcome that it has again once it is put back."""
    entry_id: Mapped[str | None] = mapped_column(String(128))
    asked_openly: Mapped[bool]
    answered_by: Mapped[str | None] = mapped_column(String(128))

    def to_domain(self) -> Question:
        """The row as a value."""
        return Question(**{name: getattr(self, name) for name in Question.__dataclass_fields__})


class QuestionRepository:
    """Speaks ``Question``. Never commits."""

    def __init__(self, session: AsyncSession) -> None:
        self._session = session

    async def queue(self, question: Question) -> None:
        """Store it once: the same event queues nothing more."""
        values = asdict(question)
        del values["id"]
        await insert_once(self._session, QuestionRow, ("team_id", "event_id"), values)

    async def answered_by(self, team_id: str, ids: Sequence[int], entry_id: str) -> int:
        """Settle questions that an entry answers now; those who wanted to be told will be.

        Return how many that were. What was answered before keeps its answer.
        """
        result = await self._session.execute(
            update(QuestionRow)
            .where(
                QuestionRow.team_id == team_id,
                QuestionRow.id.in_(ids),
                QuestionRow.answered_by.is_(None),
            )
            .values(outcome=SETTLED, answered_by=entry_id)
            .returning(QuestionRow.id)
        )
        return len(result.all())

    async def by_event(self, team_id: str, event_id: str) -> Question | None:
        """The question that was queued for an act of asking."""
        row = await self._session.scalar(
            select(QuestionRow).where(
                QuestionRow.team_id == team_id, QuestionRow.event_id == event_id
            )
        )
        return row.to_domain() if row is not None else None

    async def by_ids(self, team_id: str, ids: Sequence[int]) -> Sequence[Question]:
        """Those of these questions that are there, the newest first."""
        rows = await self._session.scalars(
            select(QuestionRow)
            .where(QuestionRow.team_id == team_id, QuestionRow.id.in_(ids))
            .order_by(QuestionRow.id.desc())
        )
        return [row.to_domain() for row in rows]

    async def unanswered(self, team_id: str, limit: int = 20) -> Sequence[Question]:
        """Those that found no answer, the newest first."""
        rows = await self._session.scalars(
            select(QuestionRow)
            .where(QuestionRow.team_id == team_id, QuestionRow.outcome == UNANSWERED)
            .order_by(QuestionRow.id.desc())
            .limit(limit)
        )
        return [row.to_domain() for row in rows]

    async def count_unanswered(self, team_id: str) -> int:
        """How many found no answer."""
        count = await self._session.scalar(
            select(func.count())
            .select_from(QuestionRow)
            .where(QuestionRow.team_id == team_id, QuestionRow.outcome == UNANSWERED)
        )
        return count or 0
