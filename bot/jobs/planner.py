"""Watches the clock and hands in every digest whose slot has come."""

import asyncio
from datetime import datetime, timedelta

from slack_sdk.web.async_client import AsyncWebClient

from bot.digests.slots import Slot, latest_slot
from bot.jobs.looking import look_again
from bot.jobs.outbox import Outbox
from bot.register.digest_delivery import DigestDelivery, SlotOutcome
from bot.services import Services

CATCH_UP = timedelta(hours=24)
TOO_LATE = "the bot was not running, or could not post, within 24 hours of the slot"
SECONDS_BETWEEN_LOOKS = 20.0


class Planner:
    """Looks only at the latest slot of each schedule: after a long absence nothing floods."""

    def __init__(self, services: Services, outbox: Outbox, client: AsyncWebClient) -> None:
        self._services = services
        self._outbox = outbox
        self._client = client
        self._team_id: str | None = None
        self._woken = asyncio.Event()

    async def run(self) -> None:
        """Look again and again, until cancelled."""
        await look_again(self.look, "digests to be planned", SECONDS_BETWEEN_LOOKS, self._woken)

    def wake(self) -> None:
        """Look at once: the clock was moved or a schedule changed."""
        self._woken.set()

    async def look(self) -> None:
        """Hand in what is due, record what is too late. Both may be repeated without harm."""
        if self._team_id is None:
            self._team_id = str((await self._client.auth_test())["team_id"])
        now = await self._services.clock.now()
        due = []
        async with self._services.storage.unit_of_work() as work:
            schedules = await work.digests.active_schedules(self._team_id)
            slots = [slot for one in schedules if (slot := latest_slot(one, now))]
            recorded = await work.deliveries.recorded([slot.key for slot in slots])
            for slot in slots:
                if slot.key in recorded:
                    continue
                if now - slot.due_at > CATCH_UP:
                    await work.deliveries.record(_missed(slot, now))
                else:
                    due.append(slot)
        for slot in due:
            await self._outbox.send_slot(slot)


def _missed(slot: Slot, now: datetime) -> DigestDelivery:
    return DigestDelivery(
        key=slot.key,
        team_id=slot.team_id,
        channel_id=slot.channel_id,
        slot=slot.day,
        outcome=SlotOutcome.MISSED,
        recorded_at=now,
        reason=TOO_LATE,
    )
