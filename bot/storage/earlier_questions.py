"""The question before, in a thread or in direct messages, kept with the message that asked it."""

from datetime import datetime, timedelta

from sqlalchemy import or_, select, update
from sqlalchemy.ext.asyncio import AsyncSession

from bot.storage.inbox import IncomingMessageRow as Row

KEPT = timedelta(days=1)
WITHIN = timedelta(minutes=15)


class EarlierQuestions:
    """Speaks of questions as they were understood. Never commits."""

    def __init__(self, session: AsyncSession) -> None:
        self._session = session

    async def before(self, team_id: str, event_id: str, now: datetime) -> str | None:
        """The question that the message of this event may follow on; None where there is none.

        In a thread that is its last one, whoever asked; in direct messages outside of threads the
        message just before, within 15 minutes. What came by no message follows on nothing.
        """
        message = await self._session.get(Row, (team_id, event_id))
        if message is None:
            return None
        before = select(Row).where(
            Row.team_id == team_id, Row.channel_id == message.channel_id, Row.ts < message.ts
        )
        if message.thread_ts:
            in_thread = or_(Row.thread_ts == message.thread_ts, Row.ts == message.thread_ts)
            before = before.where(in_thread, Row.question.is_not(None))
        elif message.private:
            before = before.where(Row.private, Row.thread_ts.is_(None))
        else:
            return None
        last = await self._session.scalar(before.order_by(Row.ts.desc()).limit(1))
        oldest = now - (KEPT if message.thread_ts else WITHIN)
        return last.question if last and last.received_at >= oldest else None

    async def keep(self, team_id: str, event_id: str, question: str | None, now: datetime) -> None:
        """Keep what was understood in the message of this event; forget what is a day old."""
        await self._session.execute(
            update(Row)
            .where(Row.team_id == team_id, Row.received_at < now - KEPT, Row.question.is_not(None))
            .values(question=None)
        )
        await self._session.execute(
            update(Row)
            .where(Row.team_id == team_id, Row.event_id == event_id)
            .values(question=question)
        )
