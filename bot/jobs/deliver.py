"""Delivers one digest: composed when it is posted, posted once, and what came of it recorded."""

import asyncio
import logging
from collections.abc import Callable, Sequence
from datetime import UTC, datetime
from zoneinfo import ZoneInfo

from slack_sdk.errors import SlackApiError
from slack_sdk.web.async_client import AsyncWebClient

from bot.blocks.message import Message
from bot.faults import describe
from bot.jobs.composing import Composer
from bot.jobs.delivery import Delivery, Pause, Try
from bot.jobs.detail_posts import DetailPosts
from bot.jobs.doubt import Doubt
from bot.jobs.journal import Journal
from bot.jobs.pace import Pace
from bot.jobs.refusals import REASONS
from bot.jobs.settling import SKEW, Settler, has_tries_left
from bot.jobs.slack_posts import MaybePosted, Refused, refusal
from bot.register.digest_delivery import DigestDelivery, SlotOutcome
from bot.services import Services

log = logging.getLogger(__name__)

FIRST_PAUSE, LONGEST_PAUSE = 5.0, 600.0
AT_ONCE = 10
"""Tries under way at the same time, so that answers are not crowded out: many channels have the
same hour. What waits, for its next try or for what it is in doubt about, takes up no room."""
NO_THREAD = {"thread_not_found", "message_not_found", "cannot_reply_to_message"}


class Deliverer:
    """Tries to deliver, at an even ``pace``.

    ``settle``: seconds after which Slack surely shows what was posted. ``alone_since``: when what
    earlier processes did was over (``time.monotonic``), ``None`` where others may be at work.

    ``looks_up=False`` is for the harness alone: it posts again without looking for the first post.
    """

    def __init__(
        self,
        services: Services,
        client: AsyncWebClient,
        zone: ZoneInfo,
        *,
        settle: float = 3.0,
        alone_since: Callable[[], float | None] = lambda: None,
        looks_up: bool = True,
        slack_time: Callable[[], datetime] = lambda: datetime.now(UTC),
        pace: Pace | None = None,
    ) -> None:
        self._doubt = Doubt(settle, alone_since)
        self._room = asyncio.Semaphore(AT_ONCE)
        self._composer = Composer(services, zone)
        self._journal = Journal(services, zone, slack_time)
        self._pace = pace or Pace()
        self._settler = Settler(
            client, self._composer, self._journal, self._pace, looks_up=looks_up
        )
        self._details = DetailPosts(
            services.storage, client, services.clock, self._pace, looks_up=looks_up
        )

    async def attempt(self, delivery: Delivery, tried: Try) -> Pause | None:
        """Deliver, or say how long to wait; ``None`` once nothing is left to be posted."""
        await self._doubt.passes(delivery.key, in_doubt=tried.in_doubt)
        async with self._room:
            pause = await self._attempt(delivery, tried)
        if pause is None:
            self._doubt.ends(delivery.key)
        return pause

    async def _attempt(self, delivery: Delivery, tried: Try) -> Pause | None:
        seconds = min(FIRST_PAUSE * 2 ** min(tried.number, 10), LONGEST_PAUSE)
        in_doubt = tried.in_doubt
        try:
            record = await self._journal.of(delivery)
            is_missed = record is not None and record.outcome is SlotOutcome.MISSED
            # Somebody else may have called missed what an earlier try of this one posted.
            if record and record.is_settled and not (is_missed and in_doubt):
                return None
            details = None
            if record is None or is_missed:
                settled = await self._settler.settle(delivery, tried, is_missed=is_missed)
                if settled is None:
                    return None
                in_doubt = in_doubt or settled.outcome is SlotOutcome.POSTED
                record, details = await self._journal.record(delivery, settled), settled.details
                if record is None:
                    return Pause(FIRST_PAUSE, in_doubt=True)
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

    async def _post_details(
        self,
        delivery: Delivery,
        record: DigestDelivery,
        tried: Try,
        details: Sequence[Message] | None,
    ) -> None:
        since = tried.since - SKEW
        try:
            if has_tries_left(delivery, tried):
                if details is None:
                    details = await self._composer.details(delivery)
                await self._details.post(record, details, since=since, in_doubt=tried.in_doubt)
                return
        except Refused as refused:
            if refused.code not in NO_THREAD | REASONS.keys():
                raise
            log.warning("%s stays without its details: %s", delivery.key, refused.code)
        await self._details.give_up(record)
