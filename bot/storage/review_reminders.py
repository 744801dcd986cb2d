"""Which reviews people were reminded of, in the database: each of them once."""

from collections import defaultdict
from collections.abc import Sequence
from dataclasses import replace
from datetime import date, datetime

from sqlalchemy import Date, String, UniqueConstraint, select, update
from sqlalchemy.ext.asyncio import AsyncSession
from sqlalchemy.orm import Mapped, mapped_column

from bot.register.review_reminder import Reminded, ReviewReminder, Stage
from bot.storage.base import Row, UtcDateTime
from bot.storage.once import insert_once

KEY = ("team_id", "user_id", "entry_id", "due_on", "stage")


class ReviewReminderRow(Row):
    """One review that one message reminds one person of."""

    __tablename__ = "review_reminders"
    __table_args__ = (UniqueConstraint(*KEY),)

    id: Mapped[int] = mapped_column(primary_key=True)
    team_id: Mapped[str] = mapped_column(String(32))
    user_id: Mapped[str] = mapped_column(String(32))
    entry_id: Mapped[str] = mapped_column(String(128))
    due_on: Mapped[date] = mapped_column(Date)
    stage: Mapped[str] = mapped_column(String(16))
    key: Mapped[str] = mapped_column(String(64), index=True)
    reminded_on: Mapped[date] = mapped_column(Date)
    claimed_at: Mapped[datetime] = mapped_column(UtcDateTime)
    begun_at: Mapped[datetime] = mapped_column(UtcDateTime)
    told_at: Mapped[datetime | None] = mapped_column(UtcDateTime)
    message_ts: Mapped[str | None] = mapped_column(String(32))


class ReviewReminderRepository:
    """Speaks ``ReviewReminder``. Never commits."""

    def __init__(self, session: AsyncSession) -> None:
        self._session = session

    async def all(self, team_id: str) -> Sequence[ReviewReminder]:
        """Every reminder that was ever begun, oldest first."""
        rows = await self._session.scalars(
            select(ReviewReminderRow)
            .where(ReviewReminderRow.team_id == team_id)
            .order_by(ReviewReminderRow.id)
        )
        by_key: dict[str, list[ReviewReminderRow]] = defaultdict(list)
        for row in rows:
            by_key[row.key].append(row)
        return [_to_domain(of_one) for of_one in by_key.values()]

    async def claim(self, reminder: ReviewReminder) -> ReviewReminder:
        """Store it, and return it with what nobody else has reminded the person of meanwhile."""
        claimed = []
        for one in reminder.about:
            values = {
                "team_id": reminder.team_id,
                "user_id": reminder.user_id,
                "entry_id": one.entry_id,
                "due_on": one.due_on,
                "stage": one.stage.value,
                "key": reminder.key,
                "reminded_on": reminder.reminded_on,
                "claimed_at": reminder.claimed_at,
                "begun_at": reminder.begun_at,
            }
            if await insert_once(self._session, ReviewReminderRow, KEY, values):
                claimed.append(one)
        return replace(reminder, about=tuple(claimed))

    async def begin(self, reminder: ReviewReminder, at: datetime, unless_since: datetime) -> bool:
        """Take it on again; ``False`` when it is done or was begun after ``unless_since``."""
        result = await self._session.execute(
            update(ReviewReminderRow)
            .where(
                ReviewReminderRow.team_id == reminder.team_id,
                ReviewReminderRow.key == reminder.key,
                ReviewReminderRow.told_at.is_(None),
                ReviewReminderRow.begun_at < unless_since,
            )
            .values(begun_at=at)
            .returning(ReviewReminderRow.id)
        )
        return result.first() is not None

    async def told(self, reminder: ReviewReminder, at: datetime, message_ts: str | None) -> None:
        """The person was told; without ``message_ts`` there was nothing to tell, or no way."""
        await self._session.execute(
            update(ReviewReminderRow)
            .where(
                ReviewReminderRow.team_id == reminder.team_id,
                ReviewReminderRow.key == reminder.key,
            )
            .values(told_at=at, message_ts=message_ts)
        )


def _to_domain(rows: Sequence[ReviewReminderRow]) -> ReviewReminder:
    first = rows[0]
    return ReviewReminder(
        team_id=first.team_id,
        user_id=first.user_id,
        key=first.key,
        reminded_on=first.reminded_on,
        claimed_at=first.claimed_at,
        begun_at=first.begun_at,
        about=tuple(Reminded(row.entry_id, row.due_on, Stage(row.stage)) for row in rows),
        told_at=first.told_at,
        message_ts=first.message_ts,
    )
