"""Finds out what becomes of a digest: found in the channel, posted, empty, or given up."""

import logging

from slack_sdk.errors import SlackApiError
from slack_sdk.web.async_client import AsyncWebClient

from bot.jobs.composing import Composer
from bot.jobs.delivery import Delivery, Settled, Try
from bot.jobs.journal import Journal
from bot.jobs.pace import Pace
from bot.jobs.refusals import FOR_THE_OPERATOR, NOT_LOOKED_UP, REASONS, TOKEN
from bot.jobs.slack_posts import Refused, find, post, refusal
from bot.register import delivery_trouble as trouble
from bot.register.digest_delivery import SlotOutcome

log = logging.getLogger(__name__)

MOST_TRIES_BY_HAND = 12
MOST_TRIES_OF_A_SLOT = 150
"""With pauses of up to ten minutes: an hour for somebody who waits, a day for a slot."""
MOST_TRIES_OUTSIDE = 4
"""With which whoever asked waits for little more than a minute while the bot is shut out."""
SKEW = 3_600.0
"""Seconds by which our clock and Slack's may differ when a post is looked up."""
GAVE_UP = "it could not be posted for too long; the log of the bot says why"


def has_tries_left(delivery: Delivery, tried: Try) -> bool:
    """Whether it is to be tried again if this try fails."""
    return tried.number < (MOST_TRIES_OF_A_SLOT if delivery.day else MOST_TRIES_BY_HAND)


class Settler:
    """Posts at an even ``pace``. Without ``looks_up`` it posts without looking for a first post."""

    def __init__(
        self,
        client: AsyncWebClient,
        composer: Composer,
        journal: Journal,
        pace: Pace,
        *,
        looks_up: bool,
    ) -> None:
        self._client = client
        self._composer = composer
        self._journal = journal
        self._pace = pace
        self._looks_up = looks_up

    async def settle(self, delivery: Delivery, tried: Try, *, is_missed: bool) -> Settled | None:
        """What becomes of it, before that is recorded; ``None`` when nothing more does.

        One that ``is_missed``, as the journal says, may stand in the channel all the same, but is
        not posted any more. Raise what Slack says when it is to be tried again.
        """
        if tried.in_doubt and self._looks_up:
            since = tried.since - SKEW
            try:
                ts = await find(self._client, delivery.channel_id, delivery.key, since)
            except Exception as error:
                # As long as nobody could look it is not known that it was missed.
                if has_tries_left(delivery, tried) and not _is_shut_out(delivery, tried, error):
                    raise
                why = NOT_LOOKED_UP.format(_reason_of(error) or GAVE_UP)
                return None if is_missed else _given_up(delivery, why, trouble.NOT_KNOWN)
            if ts is not None:
                return Settled(SlotOutcome.POSTED, message_ts=ts, was_found=True)
        if is_missed:
            return None
        if too_late := await self._journal.too_late(delivery):
            return too_late
        if not has_tries_left(delivery, tried):
            return _given_up(delivery, GAVE_UP, trouble.GAVE_UP)
        return await self._post(delivery, tried)

    async def _post(self, delivery: Delivery, tried: Try) -> Settled:
        try:
            composed = await self._composer.compose(delivery, is_first=tried.number == 0)
            if isinstance(composed, Settled):
                return composed
            await self._pace.turn()
            ts = await post(self._client, delivery.channel_id, composed.shown, delivery.key)
        except (Refused, SlackApiError) as error:
            reason = _reason_of(error)
            if reason is None:
                raise
            code = _code_of(error)
            if code in TOKEN:
                log.error(FOR_THE_OPERATOR, delivery.key, code)  # noqa: TRY400 - no trace
            return Settled(SlotOutcome.MISSED, reason=reason, cause=code)
        return Settled(SlotOutcome.POSTED, message_ts=ts, details=composed.details)


def _is_shut_out(delivery: Delivery, tried: Try, error: Exception) -> bool:
    """Whether somebody waits for it, and the bot has been out of the channel for long enough."""
    is_asked_for = delivery.day is None
    return is_asked_for and _code_of(error) in REASONS and tried.number >= MOST_TRIES_OUTSIDE


def _given_up(delivery: Delivery, reason: str, cause: str) -> Settled:
    log.error("%s was given up: %s", delivery.key, reason)
    return Settled(SlotOutcome.MISSED, reason=reason, cause=cause)


def _code_of(error: Exception) -> str | None:
    """What Slack refused with; ``None`` for anything but a refusal."""
    refused = refusal(error) if isinstance(error, SlackApiError) else error
    return refused.code if isinstance(refused, Refused) else None


def _reason_of(error: Exception) -> str | None:
    """Why a digest is given up after this; ``None`` when it is to be tried again."""
    return (REASONS | TOKEN).get(_code_of(error) or "")
