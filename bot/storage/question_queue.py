"""What waits for the curators, and how it comes and goes, in the database."""

from collections.abc import Sequence
from datetime import datetime

from sqlalchemy import ColumnElement, and_, delete, func, or_, select, update
from sqlalchemy.ext.asyncio import AsyncSession

from bot.register.question import LEFT_ALONE, PARTLY, SETTLED, SUGGESTED, UNANSWERED, Question
from bot.storage.questions import QuestionRow


class QuestionQueue:
    """The same rows as ``QuestionRepository``. Never commits."""

    def __init__(self, session: AsyncSession) -> None:
        self._session = session

    async def open(self, team_id: str, now: datetime, limit: int) -> Sequence[Question]:
        """What waits for a curator, the newest first: suggestions left alone for a day as well."""
        rows = await self._session.scalars(
            select(QuestionRow)
            .where(_is_open(team_id, now))
            .order_by(QuestionRow.id.desc())
            .limit(limit)
        )
        return [row.to_domain() for row in rows]

    async def count_open(self, team_id: str, now: datetime) -> int:
        """How many wait for a curator."""
        count = select(func.count()).select_from(QuestionRow).where(_is_open(team_id, now))
        return await self._session.scalar(count) or 0

    async def settle(self, team_id: str, ids: Sequence[int]) -> int:
        """Take questions off the queue; return how many were on it."""
        result = await self._session.execute(
            update(QuestionRow)
            .where(
                QuestionRow.team_id == team_id,
                QuestionRow.id.in_(ids),
                QuestionRow.outcome.in_((UNANSWERED, SUGGESTED)),
            )
            .values(outcome=SETTLED, settled_from=QuestionRow.outcome)
            .returning(QuestionRow.id)
        )
        return len(result.all())

    async def unsettle(self, team_id: str, ids: Sequence[int]) -> int:
        """Put questions back that were settled without an answer, as what they were before.

        Return how many that were.
        """
        result = await self._session.execute(
            update(QuestionRow)
            .where(
                QuestionRow.team_id == team_id,
                QuestionRow.id.in_(ids),
                QuestionRow.outcome == SETTLED,
                QuestionRow.answered_by.is_(None),
            )
            .values(outcome=func.coalesce(QuestionRow.settled_from, UNANSWERED))
            .returning(QuestionRow.id)
        )
        return len(result.all())

    async def ask_for_more(self, team_id: str, question_id: int) -> None:
        """Put a question before the curators whose answer left something open."""
        await self._session.execute(
            update(QuestionRow)
            .where(
                QuestionRow.team_id == team_id,
                QuestionRow.id == question_id,
                QuestionRow.outcome == PARTLY,
            )
            .values(outcome=UNANSWERED)
        )

    async def forget_suggested(self, team_id: str, channel_id: str, text: str) -> None:
        """Forget questions of this wording whose suggestions were of use, or were refused."""
        await self._session.execute(
            delete(QuestionRow).where(
                QuestionRow.team_id == team_id,
                QuestionRow.channel_id == channel_id,
                QuestionRow.text == text,
                QuestionRow.outcome == SUGGESTED,
            )
        )


def _is_open(team_id: str, now: datetime) -> ColumnElement[bool]:
    left_alone = and_(QuestionRow.outcome == SUGGESTED, QuestionRow.asked_at <= now - LEFT_ALONE)
    return and_(QuestionRow.team_id == team_id, or_(QuestionRow.outcome == UNANSWERED, left_alone))
