"""Delivers one digest: composed when it is posted, posted once, and what came of it recorded."""

import asyncio
import logging
from collections.abc import Callable, Sequence
from dataclasses import replace
from datetime import UTC, datetime
from zoneinfo import ZoneInfo

from slack_sdk.errors import SlackApiError
from slack_sdk.web.async_client import AsyncWebClient

from bot.blocks.message import Message
from bot.faults import describe
from bot.jobs.composing import Composer
from bot.jobs.delivery import Delivery, Pause, Settled, Try
from bot.jobs.detail_posts import DetailPosts
from bot.jobs.journal import Journal
from bot.jobs.pace import Pace
from bot.jobs.refusals import FOR_THE_OPERATOR, NOT_LOOKED_UP, REASONS, TOKEN, reason_of
from bot.jobs.slack_posts import MaybePosted, Refused, find, post, refusal
from bot.register.digest_delivery import DigestDelivery, SlotOutcome
from bot.services import Services

log = logging.getLogger(__name__)

MOST_TRIES_BY_HAND = 12
MOST_TRIES_OF_A_SLOT = 150
"""With pauses of up to ten minutes: an hour for somebody who waits, a day for a slot."""
LONGEST_PAUSE = 600.0
SKEW = 3_600.0
"""Seconds by which our clock and Slack's may differ when a post is looked up."""
GAVE_UP = "it could not be posted for too long; the log of the bot says why"
NO_THREAD = {"thread_not_found", "message_not_found", "cannot_reply_to_message"}


class Deliverer:
    """Tries to deliver, at an even ``pace``.

    ``settle``: seconds after which Slack surely shows what was posted.

    ``looks_up=False`` is for the harness alone: it posts again without looking for the first post.
    """

    def __init__(
        self,
        services: Services,
        client: AsyncWebClient,
        zone: ZoneInfo,
        *,
        settle: float = 3.0,
        looks_up: bool = True,
        slack_time: Callable[[], datetime] = lambda: datetime.now(UTC),
        pace: Pace | None = None,
    ) -> None:
        self._client = client
        self._settle = settle
        self._looks_up = looks_up
        self._composer = Composer(services, zone)
        self._journal = Journal(services, zone, slack_time)
        self._pace = pace or Pace()
        self._details = DetailPosts(
            services.storage, client, services.clock, self._pace, looks_up=looks_up
        )

    async def attempt(self, delivery: Delivery, tried: Try) -> Pause | None:
        """Deliver, or say how long to wait; ``None`` once nothing is left to be posted."""
        seconds = min(5.0 * 2 ** min(tried.number, 10), LONGEST_PAUSE)
        in_doubt = tried.in_doubt
        try:
            record = await self._journal.of(delivery)
            if record and record.is_settled:
                return None
            if in_doubt:
                await asyncio.sleep(self._settle)
            details = None
            if record is None:
                settled = await self._settle_it(delivery, tried)
                in_doubt = in_doubt or settled.outcome is SlotOutcome.POSTED
                record, details = await self._journal.record(delivery, settled), settled.details
            if not record.is_settled:
                await self._post_details(delivery, record, tried, details)
        except Exception as error:
            refused = refusal(error) if isinstance(error, SlackApiError) else error
            if isinstance(refused, Refused):
                log.warning("%s: Slack refused it: %s", delivery.key, refused.code)
                self._pace.hold(refused.retry_after or 0.0)
                return Pause(refused.retry_after or seconds, in_doubt)
            log.warning("%s will be tried again: %s", delivery.key, describe(error))
            return Pause(seconds, in_doubt or isinstance(error, MaybePosted))
        return None

    async def _settle_it(self, delivery: Delivery, tried: Try) -> Settled:
        """What becomes of it, before that is recorded."""
        looking = tried.in_doubt and self._looks_up
        try:
            if looking:
                since = tried.since - SKEW
                ts = await find(self._client, delivery.channel_id, delivery.key, since)
                if ts is not None:
                    return Settled(SlotOutcome.POSTED, message_ts=ts, was_found=True)
                looking = False
            if given_up := await self._too_late(delivery, tried):
                return given_up
            return await self._compose_and_post(delivery, tried)
        except (Refused, SlackApiError) as error:
            refused = error if isinstance(error, Refused) else refusal(error)
            reason = reason_of(refused.code, in_doubt=looking) if refused else None
            if looking and reason is None and (given_up := await self._too_late(delivery, tried)):
                return replace(given_up, reason=NOT_LOOKED_UP.format(given_up.reason))
            if refused is None or reason is None:
                raise
            if refused.code in TOKEN:
                log.error(FOR_THE_OPERATOR, delivery.key, refused.code)  # noqa: TRY400 - no trace
            return Settled(SlotOutcome.MISSED, reason=reason, cause=refused.code)

    async def _too_late(self, delivery: Delivery, tried: Try) -> Settled | None:
        """That it is given up, once it has been tried for long enough."""
        most = MOST_TRIES_OF_A_SLOT if delivery.day else MOST_TRIES_BY_HAND
        gave_up = Settled(SlotOutcome.MISSED, reason=GAVE_UP) if tried.number >= most else None
        return await self._journal.too_late(delivery) or gave_up

    async def _compose_and_post(self, delivery: Delivery, tried: Try) -> Settled:
        composed = await self._composer.compose(delivery, is_first=tried.number == 0)
        if isinstance(composed, Settled):
            return composed
        await self._pace.turn()
        ts = await post(self._client, delivery.channel_id, composed.shown, delivery.key)
        return Settled(SlotOutcome.POSTED, message_ts=ts, details=composed.details)

    async def _post_details(
        self,
        delivery: Delivery,
        record: DigestDelivery,
        tried: Try,
        details: Sequence[Message] | None,
    ) -> None:
        most = MOST_TRIES_OF_A_SLOT if delivery.day else MOST_TRIES_BY_HAND
        since = tried.since - SKEW
        try:
            if tried.number < most:
                if details is None:
                    details = await self._composer.details(delivery)
                await self._details.post(record, details, since=since, in_doubt=tried.in_doubt)
                return
        except Refused as refused:
            if refused.code not in NO_THREAD | REASONS.keys():
                raise
            log.warning("%s stays without its details: %s", delivery.key, refused.code)
        await self._details.give_up(record)
