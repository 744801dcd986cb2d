"""What the last digest of each channel said, in the database: keys and days, no words."""

from collections.abc import Iterable
from datetime import date

from sqlalchemy import JSON, String, delete, select
from sqlalchemy.ext.asyncio import AsyncSession
from sqlalchemy.orm import Mapped, mapped_column

from bot.register.digest_delivery import SlotOutcome
from bot.register.said import Item, Said
from bot.storage.base import Row
from bot.storage.digest_deliveries import DigestDeliveryRow


class SaidRow(Row):
    """What one digest said, or was about to say: it counts once the journal has it as posted."""

    __tablename__ = "digests_said"

    key: Mapped[str] = mapped_column(String(128), primary_key=True)
    team_id: Mapped[str] = mapped_column(String(32))
    channel_id: Mapped[str] = mapped_column(String(32), index=True)
    day: Mapped[date]
    items: Mapped[list[list[str]]] = mapped_column(JSON)

    def to_domain(self) -> Said:
        """The row as a value."""
        return Said(
            self.day,
            tuple(
                Item(key, mark, date.fromisoformat(due) if due else None)
                for key, mark, due in self.items
            ),
        )


class SaidRepository:
    """Speaks ``Said``. Flushes, never commits."""

    def __init__(self, session: AsyncSession) -> None:
        self._session = session

    async def remember(
        self, team_id: str, channel_id: str, key: str, day: date, items: Iterable[Item]
    ) -> None:
        """Keep what the delivery ``key`` is about to say; to be called before it is posted.

        Nothing is lost with a process that dies after posting, and what is never posted never
        counts. Of older digests only the last posted one is kept.
        """
        kept = await self._last(team_id, channel_id, key)
        of_channel = (SaidRow.team_id == team_id, SaidRow.channel_id == channel_id)
        others = SaidRow.key != (kept.key if kept else key)
        await self._session.execute(delete(SaidRow).where(*of_channel, others, SaidRow.key != key))
        await self._session.merge(
            SaidRow(
                key=key,
                team_id=team_id,
                channel_id=channel_id,
                day=day,
                items=[_as_row(item) for item in items],
            )
        )
        await self._session.flush()

    async def last(self, team_id: str, channel_id: str, *, before: str = "") -> Said | None:
        """What the last digest that was posted there said; ``None`` before the first.

        ``before`` is the key of the delivery that asks: what it has said itself does not count.
        """
        row = await self._last(team_id, channel_id, before)
        return row.to_domain() if row is not None else None

    async def _last(self, team_id: str, channel_id: str, before: str) -> SaidRow | None:
        return await self._session.scalar(
            select(SaidRow)
            .join(DigestDeliveryRow, DigestDeliveryRow.key == SaidRow.key)
            .where(
                SaidRow.team_id == team_id,
                SaidRow.channel_id == channel_id,
                SaidRow.key != before,
                DigestDeliveryRow.outcome == SlotOutcome.POSTED,
            )
            # By Slack's stamp: in the sandbox somebody may have moved the date back since.
            .order_by(
                DigestDeliveryRow.message_ts.desc().nulls_last(),
                DigestDeliveryRow.recorded_at.desc(),
            )
            .limit(1)
        )


def _as_row(item: Item) -> list[str]:
    return [item.key, item.mark, item.due_on.isoformat() if item.due_on else ""]
