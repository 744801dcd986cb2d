"""Who wants to be told when a question is answered, in the database."""

from collections import defaultdict
from collections.abc import Mapping, Sequence
from dataclasses import asdict
from datetime import datetime

from sqlalchemy import String, UniqueConstraint, delete, select
from sqlalchemy.ext.asyncio import AsyncSession
from sqlalchemy.orm import Mapped, mapped_column

from bot.register.question import Question
from bot.register.wish import Wish
from bot.storage.base import UtcDateTime
from bot.storage.once import insert_once
from bot.storage.questions import QuestionRow
from bot.storage.telling import TellingRow, take_on, was_told


class WishRow(TellingRow):
    """One wish."""

    __tablename__ = "wishes"
    __table_args__ = (UniqueConstraint("team_id", "question_id", "user_id"),)

    team_id: Mapped[str] = mapped_column(String(32), index=True)
    question_id: Mapped[int] = mapped_column(index=True)
    user_id: Mapped[str] = mapped_column(String(32))
    thread_ts: Mapped[str | None] = mapped_column(String(32))
    wished_at: Mapped[datetime] = mapped_column(UtcDateTime)
    pressed_in: Mapped[str | None] = mapped_column(String(32))
    pressed_ts: Mapped[str | None] = mapped_column(String(32))

    def to_domain(self) -> Wish:
        """The row as a value."""
        return Wish(**{name: getattr(self, name) for name in Wish.__dataclass_fields__})


class WishRepository:
    """Speaks ``Wish``. Never commits."""

    def __init__(self, session: AsyncSession) -> None:
        self._session = session

    async def make(self, wish: Wish) -> bool:
        """Store it; ``False`` when this person has wished it for this question already."""
        values = asdict(wish)
        del values["id"]
        key = ("team_id", "question_id", "user_id")
        return await insert_once(self._session, WishRow, key, values)

    async def take_back(self, team_id: str, question_id: int, user_id: str) -> bool:
        """Forget the wish; ``False`` when its telling has begun, or there is none."""
        result = await self._session.execute(
            delete(WishRow)
            .where(
                WishRow.team_id == team_id,
                WishRow.question_id == question_id,
                WishRow.user_id == user_id,
                WishRow.begun_at.is_(None),
            )
            .returning(WishRow.id)
        )
        return result.first() is not None

    async def waiting(self, team_id: str) -> Mapping[int, frozenset[str]]:
        """Who has not been told yet, by the question they wait for."""
        rows = await self._session.execute(
            select(WishRow.question_id, WishRow.user_id).where(
                WishRow.team_id == team_id, WishRow.told_at.is_(None)
            )
        )
        people: dict[int, set[str]] = defaultdict(set)
        for question_id, user_id in rows:
            people[question_id].add(user_id)
        return {question_id: frozenset(users) for question_id, users in people.items()}

    async def due(self, team_id: str) -> Sequence[tuple[Wish, Question]]:
        """The wishes that have come true and of which nobody was told yet, oldest first."""
        rows = await self._session.execute(
            select(WishRow, QuestionRow)
            .join(QuestionRow, QuestionRow.id == WishRow.question_id)
            .where(
                WishRow.team_id == team_id,
                QuestionRow.team_id == team_id,
                QuestionRow.answered_by.is_not(None),
                WishRow.told_at.is_(None),
            )
            .order_by(WishRow.id)
        )
        return [(wish.to_domain(), question.to_domain()) for wish, question in rows]

    async def begin(self, wish: Wish, now: datetime, *, unless_since: datetime) -> bool:
        """Take it on; ``False`` when it is done or somebody else began after ``unless_since``.

        So it is when somebody began after ``wish`` was read.
        """
        which, seen = (WishRow.id == wish.id,), wish.begun_at
        return await take_on(self._session, WishRow, which, now, unless_since, seen=seen)

    async def told(self, wish: Wish, at: datetime, message_ts: str | None) -> None:
        """The person was told; without ``message_ts`` it was given up."""
        await was_told(self._session, WishRow, (WishRow.id == wish.id,), at, message_ts)
