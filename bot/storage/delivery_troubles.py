"""Who is to be told that a digest did not come, and why, in the database."""

from collections.abc import Sequence
from datetime import date, datetime

from sqlalchemy import ColumnElement, String, UniqueConstraint, delete, select
from sqlalchemy.ext.asyncio import AsyncSession
from sqlalchemy.orm import Mapped, mapped_column

from bot.register.delivery_trouble import OF_A_WISH, TOO_LATE, DeliveryTrouble
from bot.storage.once import insert_once
from bot.storage.telling import TellingRow, take_on, was_told

KEY = ("team_id", "channel_id", "cause")


class DeliveryTroubleRow(TellingRow):
    """Whoever set up the digest of a channel is to be told of one cause."""

    __tablename__ = "delivery_troubles"
    __table_args__ = (UniqueConstraint(*KEY),)

    team_id: Mapped[str] = mapped_column(String(32))
    channel_id: Mapped[str] = mapped_column(String(32))
    cause: Mapped[str] = mapped_column(String(64))
    user_id: Mapped[str] = mapped_column(String(32))
    slot: Mapped[date]

    def to_domain(self) -> DeliveryTrouble:
        """The row as a value."""
        columns = DeliveryTrouble.__dataclass_fields__
        return DeliveryTrouble(**{name: getattr(self, name) for name in columns})


class DeliveryTroubleRepository:
    """Speaks ``DeliveryTrouble``. Never commits."""

    def __init__(self, session: AsyncSession) -> None:
        self._session = session

    async def owe(self, trouble: DeliveryTrouble) -> None:
        """Its person is to be told, unless that was done for the same cause already."""
        columns = (*KEY, "user_id", "slot")
        values = {name: getattr(trouble, name) for name in columns}
        await insert_once(self._session, DeliveryTroubleRow, KEY, values)

    async def due(self, team_id: str) -> Sequence[DeliveryTrouble]:
        """All of which nobody was told yet, the oldest first."""
        row = DeliveryTroubleRow
        rows = await self._session.scalars(
            select(row).where(row.team_id == team_id, row.told_at.is_(None)).order_by(row.id)
        )
        return [found.to_domain() for found in rows]

    async def begin(
        self, trouble: DeliveryTrouble, now: datetime, *, unless_since: datetime
    ) -> bool:
        """Take it on; ``False`` when it is done or somebody else began after ``unless_since``.

        So it is when somebody began after ``trouble`` was read.
        """
        row, seen = DeliveryTroubleRow, trouble.begun_at
        return await take_on(self._session, row, _is(trouble), now, unless_since, seen=seen)

    async def told(self, trouble: DeliveryTrouble, at: datetime, message_ts: str | None) -> None:
        """The person was told; without ``message_ts`` there was no way to."""
        await was_told(self._session, DeliveryTroubleRow, _is(trouble), at, message_ts)

    async def over(self, team_id: str, channel_id: str) -> None:
        """The channel gets its digest again: if the same trouble comes back, it is told anew."""
        row = DeliveryTroubleRow
        await self._session.execute(
            delete(row).where(
                row.team_id == team_id,
                row.channel_id == channel_id,
                row.told_at.is_not(None),
                row.cause.not_like(f"{TOO_LATE}:%"),
            )
        )

    async def withdraw(self, team_id: str, channel_id: str, slot: date) -> None:
        """Tell nobody any more that the digest of this ``slot`` did not come."""
        row = DeliveryTroubleRow
        await self._session.execute(
            delete(row).where(
                row.team_id == team_id,
                row.channel_id == channel_id,
                row.slot == slot,
                row.cause.not_like(f"{OF_A_WISH}:%"),
                row.told_at.is_(None),
            )
        )


def _is(trouble: DeliveryTrouble) -> tuple[ColumnElement[bool], ...]:
    return tuple(getattr(DeliveryTroubleRow, name) == getattr(trouble, name) for name in KEY)
