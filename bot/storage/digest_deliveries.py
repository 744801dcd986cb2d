"""The journal of digests: what became of every slot, in the database."""

from collections.abc import Collection, Sequence
from dataclasses import asdict
from datetime import date, datetime

from sqlalchemy import String, Text, select
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

    def to_domain(self) -> DigestDelivery:
        """The row as a value."""
        columns = {name: getattr(self, name) for name in DigestDelivery.__dataclass_fields__}
        return DigestDelivery(**{**columns, "outcome": SlotOutcome(self.outcome)})


class DigestDeliveryRepository:
    """Speaks deliveries. Flushes, never commits."""

    def __init__(self, session: AsyncSession) -> None:
        self._session = session

    async def record(self, delivery: DigestDelivery) -> None:
        """Record what became of a slot, once: a second record of the same key changes nothing."""
        await insert_once(self._session, DigestDeliveryRow, ("key",), asdict(delivery))

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
