"""Messages to the bot in the database, from arrival until the reply is posted."""

from collections.abc import Sequence
from dataclasses import asdict
from datetime import datetime

from sqlalchemy import String, Text, select, update
from sqlalchemy.ext.asyncio import AsyncSession
from sqlalchemy.orm import Mapped, mapped_column

from bot.register.incoming import IncomingMessage
from bot.storage.base import Row, UtcDateTime
from bot.storage.once import insert_once


class IncomingMessageRow(Row):
    """One message."""

    __tablename__ = "incoming_messages"

    team_id: Mapped[str] = mapped_column(String(32), primary_key=True)
    event_id: Mapped[str] = mapped_column(String(128), primary_key=True)
    channel_id: Mapped[str] = mapped_column(String(32))
    user_id: Mapped[str] = mapped_column(String(32))
    text: Mapped[str] = mapped_column(Text)
    ts: Mapped[str] = mapped_column(String(32))
    received_at: Mapped[datetime] = mapped_column(UtcDateTime, index=True)
    thread_ts: Mapped[str | None] = mapped_column(String(32))
    private: Mapped[bool]
    answered: Mapped[bool] = mapped_column(default=False)
    file_ids: Mapped[str] = mapped_column(Text, server_default="")
    question: Mapped[str | None] = mapped_column(Text)

    def to_domain(self) -> IncomingMessage:
        """The row as a value."""
        columns = {name: getattr(self, name) for name in IncomingMessage.__dataclass_fields__}
        return IncomingMessage(**{**columns, "file_ids": tuple(self.file_ids.split())})


class Inbox:
    """Speaks ``IncomingMessage``. Never commits."""

    def __init__(self, session: AsyncSession) -> None:
        self._session = session

    async def receive(self, message: IncomingMessage) -> bool:
        """Store it; ``False`` when this event was received before."""
        values = {**asdict(message), "file_ids": " ".join(message.file_ids)}
        key = ("team_id", "event_id")
        return await insert_once(self._session, IncomingMessageRow, key, values)

    async def answered(self, team_id: str, event_id: str) -> None:
        """Note that the reply stands in Slack; the text is no longer needed and is dropped."""
        await self._session.execute(
            update(IncomingMessageRow)
            .where(IncomingMessageRow.team_id == team_id, IncomingMessageRow.event_id == event_id)
            .values(answered=True, text="")
        )

    async def unanswered(self, team_id: str, since: datetime) -> Sequence[IncomingMessage]:
        """What a crash left behind, oldest first."""
        rows = await self._session.scalars(
            select(IncomingMessageRow)
            .where(
                IncomingMessageRow.team_id == team_id,
                IncomingMessageRow.answered.is_(False),
                IncomingMessageRow.received_at >= since,
            )
            .order_by(IncomingMessageRow.received_at)
        )
        return [row.to_domain() for row in rows]
