"""Delivers one digest: composed when it is posted, posted once, and what came of it recorded."""

import asyncio
import logging
from zoneinfo import ZoneInfo

from slack_sdk.web.async_client import AsyncWebClient

from bot.blocks import digests
from bot.digests.channel_digest import channel_digest
from bot.digests.level import channel_level
from bot.errors import UserError
from bot.faults import describe
from bot.jobs.delivery import Delivery, Pause, Try
from bot.jobs.slack_posts import MaybePosted, Refused, find, post
from bot.register.digest_delivery import DigestDelivery, SlotOutcome
from bot.register.level import Level
from bot.services import Services

log = logging.getLogger(__name__)

GONE = {
    "not_in_channel": "the bot is not a member of the channel",
    "channel_not_found": "there is no such channel, or the bot was removed from it",
    "is_archived": "the channel is archived",
}
SWITCHED_OFF = "the digest was switched off before it could be posted"
GAVE_UP = "it could not be posted for too long; the log of the bot says why"
MOST_TRIES_BY_HAND = 12
MOST_TRIES_OF_A_SLOT = 150
"""With pauses of up to ten minutes: an hour for somebody who waits, a day for a slot."""
LONGEST_PAUSE = 600.0
SKEW = 3_600.0
"""Seconds by which our clock and Slack's may differ when a post is looked up."""


class Deliverer:
    """Tries to deliver. ``settle``: seconds after which Slack surely shows what was posted."""

    def __init__(
        self, services: Services, client: AsyncWebClient, zone: ZoneInfo, *, settle: float = 3.0
    ) -> None:
        self._services = services
        self._client = client
        self._zone = zone
        self._settle = settle

    async def attempt(self, delivery: Delivery, tried: Try) -> Pause | None:
        """Deliver, or say how long to wait; ``None`` once it is posted, empty or missed."""
        seconds = min(5.0 * 2 ** min(tried.number, 10), LONGEST_PAUSE)
        in_doubt = tried.in_doubt
        try:
            async with self._services.storage.unit_of_work() as work:
                if await work.deliveries.delivery(delivery.key):
                    return None
            outcome, detail = await self._settle_it(delivery, tried)
            in_doubt = in_doubt or outcome is SlotOutcome.POSTED
            await self._record(delivery, outcome, detail)
        except Refused as refused:
            log.warning("%s: Slack refused it: %s", delivery.key, refused.code)
            return Pause(refused.retry_after or seconds, in_doubt)
        except Exception as error:
            log.warning("%s will be tried again: %s", delivery.key, describe(error))
            return Pause(seconds, in_doubt or isinstance(error, MaybePosted))
        return None

    async def _settle_it(self, delivery: Delivery, tried: Try) -> tuple[SlotOutcome, str | None]:
        """What becomes of it, with the ``ts`` of the post or the reason for none."""
        try:
            if tried.in_doubt:
                await asyncio.sleep(self._settle)
                since = tried.since - SKEW
                ts = await find(self._client, delivery.channel_id, delivery.key, since)
                if ts is not None:
                    return SlotOutcome.POSTED, ts
            most = MOST_TRIES_OF_A_SLOT if delivery.day else MOST_TRIES_BY_HAND
            if tried.number >= most:
                return SlotOutcome.MISSED, GAVE_UP
            return await self._compose_and_post(delivery)
        except Refused as refused:
            if refused.code not in GONE:
                raise
            return SlotOutcome.MISSED, GONE[refused.code]

    async def _compose_and_post(self, delivery: Delivery) -> tuple[SlotOutcome, str | None]:
        if delivery.day and not await self._is_on(delivery):
            return SlotOutcome.MISSED, SWITCHED_OFF
        team_id, channel_id = delivery.team_id, delivery.channel_id
        services = self._services
        try:
            level = await channel_level(team_id, channel_id, services.storage, services.channels)
        except UserError:
            # No member any more, it seems; if so, Slack refuses the post below and says why.
            level = Level.PUBLIC
        digest = await channel_digest(
            services, team_id, channel_id, level=level, zone=self._zone, day=delivery.day
        )
        if digest.is_empty:
            return SlotOutcome.EMPTY, None
        shown = digests.digest(digest)
        return SlotOutcome.POSTED, await post(self._client, channel_id, shown, delivery.key)

    async def _is_on(self, delivery: Delivery) -> bool:
        async with self._services.storage.unit_of_work() as work:
            schedule = await work.digests.schedule_of(delivery.team_id, delivery.channel_id)
        return schedule is not None and schedule.active

    async def _record(self, delivery: Delivery, outcome: SlotOutcome, detail: str | None) -> None:
        now = await self._services.clock.now()
        is_posted = outcome is SlotOutcome.POSTED
        record = DigestDelivery(
            key=delivery.key,
            team_id=delivery.team_id,
            channel_id=delivery.channel_id,
            slot=delivery.day or now.astimezone(self._zone).date(),
            outcome=outcome,
            recorded_at=now,
            message_ts=detail if is_posted else None,
            reason=None if is_posted else detail,
        )
        async with self._services.storage.unit_of_work() as work:
            await work.deliveries.record(record)
