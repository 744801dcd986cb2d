"""The baseline of round trips: a Bolt app that answers ok to everything."""

from collections.abc import AsyncIterator
from contextlib import asynccontextmanager
from typing import Any

from slack_bolt.adapter.socket_mode.async_handler import AsyncSocketModeHandler
from slack_bolt.async_app import AsyncAck, AsyncApp, AsyncRespond, AsyncSay
from slack_sdk.web.async_client import AsyncWebClient

from bot.sandbox.server import Running
from bot.sandbox.web_api import APP_TOKEN, BOT_TOKEN

OK = "ok"


@asynccontextmanager
async def empty_app(workspace: Running) -> AsyncIterator[None]:
    """Connected to ``workspace`` while the block lasts."""
    app = AsyncApp(client=AsyncWebClient(BOT_TOKEN, base_url=workspace.api_url))

    @app.command("/ccm")
    async def on_command(ack: AsyncAck, respond: AsyncRespond) -> None:
        await ack()
        await respond(OK)

    @app.event("app_mention")
    async def on_mention(event: dict[str, Any], say: AsyncSay) -> None:
        await say(OK, thread_ts=event["ts"])

    @app.event("message")
    async def on_message() -> None:
        """Every mention is a message too; Bolt would warn of one that nobody listens to."""

    handler = AsyncSocketModeHandler(app, APP_TOKEN, web_client=app.client)
    await handler.connect_async()  # type: ignore[no-untyped-call] # Bolt leaves it untyped
    try:
        yield
    finally:
        await handler.close_async()  # type: ignore[no-untyped-call] # the same
