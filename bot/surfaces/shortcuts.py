"""Slack's menus: shortcuts on a message and global ones."""

from typing import Any

from slack_bolt.async_app import AsyncAck, AsyncApp
from slack_sdk.errors import SlackApiError
from slack_sdk.web.async_client import AsyncWebClient

from bot.services import Message, Modal, Services, Visibility
from bot.surfaces.act import Act
from bot.surfaces.carried import carried
from bot.surfaces.delivery import tell
from bot.surfaces.dispatcher import Dispatcher
from bot.surfaces.forms import open_view
from bot.surfaces.messages import file_ids, plain


def register(app: AsyncApp, dispatcher: Dispatcher, services: Services) -> None:
    """Listen to every shortcut that a verb declares."""

    async def on_shortcut(ack: AsyncAck, body: dict[str, Any], client: AsyncWebClient) -> None:
        await ack()
        message = body.get("message", {})
        channel = body.get("channel", {}).get("id", "")

        async def link() -> str | None:
            return await _permalink(client, channel, message.get("ts", ""))

        async def progress(shown: Message) -> None:
            # What is said here cannot be changed afterwards: one word, not one for each file.
            if shown.visibility is Visibility.IN_CHANNEL:
                await tell(client, shown, act)

        files = file_ids(message)
        act = Act(
            user_id=body["user"]["id"],
            channel_id=channel,
            key=body["trigger_id"],
            thread_ts=message.get("thread_ts") or (message.get("ts") if files else None),
            link=link,
            file_ids=files,
            progress=progress,
            metadata=carried(message.get("blocks", [])),
        )
        text = plain(message.get("text", ""))
        shown = await dispatcher.shortcut(body["callback_id"], text, act)
        if isinstance(shown, Modal):
            late = await open_view(client, shown, act, body["trigger_id"], "followup")
            if late is None:
                return
            shown = late
        await tell(client, shown, act)

    for verb in services.verbs:
        for shortcut in verb.shortcuts:
            app.shortcut(shortcut.callback_id)(on_shortcut)


async def _permalink(client: AsyncWebClient, channel: str, ts: str) -> str | None:
    if not ts:
        return None
    try:
        return str((await client.chat_getPermalink(channel=channel, message_ts=ts))["permalink"])
    except SlackApiError:
        return None
