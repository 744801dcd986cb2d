"""Changing what stands in Slack already: a promise that was kept no longer promises."""

import logging
from collections.abc import Callable, Sequence
from typing import Any

from slack_sdk.errors import SlackApiError
from slack_sdk.web.async_client import AsyncWebClient

from bot.blocks.message import Block, Message
from bot.blocks.mrkdwn import clip
from bot.jobs.slack_posts import refusal

log = logging.getLogger(__name__)

Change = Callable[[Sequence[Block]], Message | None]
MOST_TEXT = 4_000
"""Characters of text that ``chat.update`` takes."""


async def redraw(client: AsyncWebClient, channel_id: str, ts: str, change: Change) -> None:
    """Show what ``change`` makes of the message; leave it where that is ``None``.

    A message that is gone, or that Slack does not let us read or change, stays as it is. Raise what
    is to be tried again: too many calls, or no answer.
    """
    try:
        standing = await _blocks(client, channel_id, ts)
        shown = change(standing)
        if shown is not None:
            text, blocks = clip(shown.text, MOST_TEXT), shown.as_payload()["blocks"]
            await client.chat_update(channel=channel_id, ts=ts, text=text, blocks=blocks)
    except SlackApiError as error:
        refused = refusal(error)
        if refused is None or refused.code == "ratelimited":
            raise
        log.info("the message %s stays as it is (%s)", ts, refused.code)


async def _blocks(client: AsyncWebClient, channel_id: str, ts: str) -> list[dict[str, Any]]:
    page = await client.conversations_replies(
        channel=channel_id, ts=ts, oldest=ts, latest=ts, inclusive=True
    )
    return [block for one in page["messages"] if one["ts"] == ts for block in one.get("blocks", ())]
