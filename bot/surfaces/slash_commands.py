"""The slash command: ``/ccm <verb> …``, answered where it was typed, in most cases in private."""

import asyncio
from typing import Any

from slack_bolt.async_app import AsyncAck, AsyncApp, AsyncRespond
from slack_sdk.web.async_client import AsyncWebClient

from bot.services import Message, Modal
from bot.surfaces.act import Act
from bot.surfaces.delivery import respond_with, say_alone
from bot.surfaces.dispatcher import Dispatcher
from bot.surfaces.forms import open_view
from bot.surfaces.messages import typed

COMMAND = "/ccm"
SECONDS_BEFORE_ACK = 2.0


def register(app: AsyncApp, dispatcher: Dispatcher) -> None:
    """Listen to the command."""

    @app.command(COMMAND)
    async def on_command(
        ack: AsyncAck, body: dict[str, Any], respond: AsyncRespond, client: AsyncWebClient
    ) -> None:
        text = typed(body.get("text", ""))

        async def progress(shown: Message) -> None:
            await say_alone(respond, shown, client, act)

        act = Act(
            user_id=body["user_id"],
            channel_id=body["channel_id"],
            key=body["trigger_id"],
            progress=progress,
        )
        running = asyncio.create_task(dispatcher.run(text, act))
        # Acknowledged only once it is done, or Slack's patience is nearly over: should the process
        # die before, Slack tells the person, and nobody takes for recorded what was not.
        await asyncio.wait({running}, timeout=SECONDS_BEFORE_ACK)
        await ack()
        shown = await running
        if isinstance(shown, Modal):
            late = await open_view(client, shown, act, body["trigger_id"], text)
            if late is None:
                return
            shown = late
        await respond_with(respond, shown, client, act)
        if shown.alone is not None:
            await respond_with(respond, shown.alone, client, act)
