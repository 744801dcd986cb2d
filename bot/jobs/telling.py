"""Telling one person something in private: once, whatever goes wrong."""

import logging
from datetime import datetime, timedelta

from slack_sdk.web.async_client import AsyncWebClient

from bot.blocks.message import Message
from bot.jobs.slack_posts import Refused, find, open_direct, post

log = logging.getLogger(__name__)

LEASE = timedelta(minutes=2)
"""For so long nobody else takes on what was begun; by then Slack also shows what was posted."""
SKEW = timedelta(hours=1)
LATER = {
    "ratelimited",
    "invalid_auth",
    "not_authed",
    "account_inactive",
    "token_revoked",
    "token_expired",
    "missing_scope",
}
"""Refusals that an operator or time puts right; after any other the person cannot be told."""


async def tell(
    client: AsyncWebClient, user_id: str, shown: Message, key: str, begun_at: datetime | None
) -> str | None:
    """The ``ts`` of the message with this ``key``; ``None`` when Slack lets nobody tell the person.

    Where telling had begun before, at ``begun_at``, the message is looked for first. Raise
    ``Refused`` or ``MaybePosted`` when it is to be tried again after the lease.
    """
    try:
        channel = await open_direct(client, user_id)
        if begun_at is not None:
            since = (begun_at - SKEW).timestamp()
            if posted := await find(client, channel, key, since):
                return posted
        return await post(client, channel, shown, key)
    except Refused as refused:
        if refused.code in LATER:
            raise
        log.warning("%s: its person cannot be told (%s)", key, refused.code)
        return None
