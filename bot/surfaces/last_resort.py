"""What a person reads when a listener itself fails: a sentence with a reference, never silence."""

import logging
from typing import Any

import aiohttp
from slack_bolt.async_app import AsyncApp, AsyncRespond
from slack_sdk.errors import SlackClientError
from slack_sdk.web.async_client import AsyncWebClient

from bot.faults import describe
from bot.surfaces import failures
from bot.surfaces.act import Act
from bot.surfaces.delivery import respond_with, tell

log = logging.getLogger(__name__)

SPOKEN = ("app_mention", "message")


def register(app: AsyncApp) -> None:
    """Take the place of Bolt's own error handler, which logs messages that may quote rows."""

    @app.error
    async def on_error(
        error: Exception, body: dict[str, Any], respond: AsyncRespond, client: AsyncWebClient
    ) -> None:
        shown = failures.shown(error)
        act = _act(body)
        if act is None:
            return
        try:
            if "response_url" in body:
                await respond_with(respond, shown, client, act)
            else:
                await tell(client, shown, act)
        except (SlackClientError, aiohttp.ClientError, TimeoutError) as second:
            log.warning("the person could not be told: %s", describe(second))


def _act(body: dict[str, Any]) -> Act | None:
    """Whom to tell, and where; nobody where nobody waits: a tab opened, a menu typed into."""
    event = body.get("event", {})
    if body.get("type") == "block_suggestion" or (event and event["type"] not in SPOKEN):
        return None
    user = body.get("user", {}).get("id") or body.get("user_id") or event.get("user")
    channel = body.get("channel", {}).get("id") or body.get("channel_id") or event.get("channel")
    if user is None:
        return None
    return Act(user, channel or "", key="", thread_ts=event.get("thread_ts"))
