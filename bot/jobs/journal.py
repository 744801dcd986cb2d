"""Writes into the journal what became of a digest, and who is to hear of it."""

from collections.abc import Callable
from datetime import datetime, timedelta
from zoneinfo import ZoneInfo

from bot.digests.slots import asked_by
from bot.jobs.delivery import Delivery, Settled
from bot.register.delivery_trouble import TOO_LATE as LATE_CODE
from bot.register.delivery_trouble import DeliveryTrouble, of_slot, of_wish
from bot.register.digest_delivery import DigestDelivery, SlotOutcome
from bot.services import Services

CATCH_UP = timedelta(hours=24)
TOO_LATE = "the bot was not running, or could not post, within 24 hours of the slot"


class Journal:
    """``zone`` tells the day of what was asked for by hand; ``slack_time`` is Slack's clock."""

    def __init__(
        self, services: Services, zone: ZoneInfo, slack_time: Callable[[], datetime]
    ) -> None:
        self._services = services
        self._zone = zone
        self._slack_time = slack_time

    async def of(self, delivery: Delivery) -> DigestDelivery | None:
        """What has become of it; ``None`` as long as nothing has."""
        async with self._services.storage.reading() as work:
            return await work.deliveries.delivery(delivery.key)

    async def too_late(self, delivery: Delivery) -> Settled | None:
        """That it is given up, once it is too late for a slot to be made up for."""
        now = await self._services.clock.now()
        if delivery.due_at is None or delivery.day is None or now - delivery.due_at <= CATCH_UP:
            return None
        return Settled(SlotOutcome.MISSED, reason=TOO_LATE, cause=LATE_CODE)

    async def record(self, delivery: Delivery, settled: Settled) -> DigestDelivery | None:
        """Record it, and owe word of its cause to whoever set up the digest or asked for it.

        ``None`` when somebody else had recorded what became of it; that stands.
        """
        now = await self._services.clock.now()
        is_posted = settled.outcome is SlotOutcome.POSTED
        where = (delivery.team_id, delivery.channel_id)
        record = DigestDelivery(
            key=delivery.key,
            team_id=delivery.team_id,
            channel_id=delivery.channel_id,
            slot=delivery.day or now.astimezone(self._zone).date(),
            outcome=settled.outcome,
            recorded_at=now,
            message_ts=settled.message_ts,
            reason=settled.reason,
            due_at=delivery.due_at,
            posted_at=self._posted_at(delivery, settled, now) if is_posted else None,
        )
        async with self._services.storage.unit_of_work() as work:
            if not await work.deliveries.record(record):
                return None
            if is_posted:
                await work.troubles.over(*where)
                if delivery.day:
                    await work.troubles.withdraw(*where, delivery.day)
                return record
            schedule = await work.digests.schedule_of(*where)
            set_by = schedule.set_by if schedule else None
            who = set_by if delivery.day else asked_by(delivery.key)
            if settled.cause and who:
                code, key, slot = settled.cause, delivery.key, record.slot
                cause = of_slot(code, slot) if delivery.day else of_wish(code, key)
                await work.troubles.owe(DeliveryTrouble(*where, who, cause, slot))
        return record

    def _posted_at(self, delivery: Delivery, settled: Settled, now: datetime) -> datetime:
        """When it was posted: for one found again, as long ago as Slack's stamp is."""
        if not settled.was_found or settled.message_ts is None:
            return now
        age = self._slack_time().timestamp() - float(settled.message_ts)
        posted_at = now - timedelta(seconds=max(age, 0.0))
        return max(posted_at, delivery.due_at) if delivery.due_at else posted_at
