"""The journal of digests: what became of every slot, in the database."""

from collections.abc import Collection, Sequence
from dataclasses import asdict
from datetime import date, datetime

from sqlalchemy import String, Text, select, update
from sqlalchemy.ext.asyncio import AsyncSession
from sqlalchemy.orm import Mapped, mapped_column

from bot.register.digest_delivery import DigestDelivery, SlotOutcome
from bot.storage.base import Row, UtcDateTime
from bot.storage.once import insert_once


class DigestDeliveryRow(Row):
    """What became of one slot."""

    __tablename__ = "digest_deliveries"

    key: Mapped[str] = mapped_column(String(128), primary_key=True)
    team_id: Mapped[str] = mapped_column(String(32), index=True)
    channel_id: Mapped[str] = mapped_column(String(32), index=True)
    slot: Mapped[date]
    outcome: Mapped[str] = mapped_column(String(16))
    recorded_at: Mapped[datetime] = mapped_column(UtcDateTime)
    message_ts: Mapped[str | None] = mapped_column(String(32))
    reason: Mapped[str | None] = mapped_column(Text)
    due_at: Mapped[datetime | None] = mapped_column(UtcDateTime)
    posted_at: Mapped[datetime | None] = mapped_column(UtcDateTime)
    details: Mapped[int | None]

    def to_domain(self) -> DigestDelivery:
        """The row as a value."""
        columns = {name: getattr(self, name) for name in DigestDelivery.__dataclass_fields__}
        return DigestDelivery(**{**columns, "outcome": SlotOutcome(self.outcome)})


class DigestDetailRow(Row):
    """One message in the thread of a digest, as it was posted."""

    __tablename__ = "digest_details"

    key: Mapped[str] = mapped_column(String(160), primary_key=True)
    message_ts: Mapped[str] = mapped_column(String(32))
    posted_at: Mapped[datetime] = mapped_column(UtcDateTime)


class DigestDeliveryRepository:
    """Speaks deliveries. Flushes, never commits."""

    def __init__(self, session: AsyncSession) -> None:
        self._session = session

    async def record(self, delivery: DigestDelivery) -> bool:
        """Record what became of a slot, once: a second record of the same key changes nothing.

        Only a slot that was given up and then posted after all is posted. ``False`` when nothing
        was changed.
        """
        values, row = asdict(delivery), DigestDeliveryRow
        if await insert_once(self._session, row, ("key",), values):
            return True
        if delivery.outcome is not SlotOutcome.POSTED:
            return False
        given_up = (row.key == delivery.key, row.outcome == SlotOutcome.MISSED)
        posted = update(row).where(*given_up).values(**values).returning(row.key)
        return (await self._session.execute(posted)).first() is not None

    async def delivery(self, key: str) -> DigestDelivery | None:
        """What became of the slot with this key."""
        row = await self._session.get(DigestDeliveryRow, key)
        return row.to_domain() if row is not None else None

    async def recorded(self, keys: Collection[str]) -> frozenset[str]:
        """Those of ``keys`` of which it is known what became of them."""
        found = await self._session.scalars(
            select(DigestDeliveryRow.key).where(DigestDeliveryRow.key.in_(keys))
        )
        return frozenset(found)

    async def detail_posted(self, key: str, message_ts: str, at: datetime) -> None:
        """A message stands in the thread of a digest; ``key`` is that in its metadata."""
        values = {"key": key, "message_ts": message_ts, "posted_at": at}
        await insert_once(self._session, DigestDetailRow, ("key",), values)

    async def details_posted(self, keys: Collection[str]) -> frozenset[str]:
        """Those of ``keys`` that stand in the thread."""
        found = await self._session.scalars(
            select(DigestDetailRow.key).where(DigestDetailRow.key.in_(keys))
        )
        return frozenset(found)

    async def details_settled(self, key: str, number: int) -> None:
        """The thread of this digest is complete with so many messages."""
        row = DigestDeliveryRow
        await self._session.execute(update(row).where(row.key == key).values(details=number))

    async def history(
        self, team_id: str, channel_id: str, limit: int = 20
    ) -> Sequence[DigestDelivery]:
        """The newest records of a channel first."""
        rows = await self._session.scalars(
            select(DigestDeliveryRow)
            .where(DigestDeliveryRow.team_id == team_id, DigestDeliveryRow.channel_id == channel_id)
            .order_by(DigestDeliveryRow.recorded_at.desc())
            .limit(limit)
        )
        return [row.to_domain() for row in rows]
