"""Buttons, menus and menus with typeahead, wherever they stand."""

import json
import re
from dataclasses import replace
from typing import Any

from slack_bolt.async_app import AsyncAck, AsyncApp, AsyncRespond
from slack_sdk.web.async_client import AsyncWebClient

from bot.blocks.message import NOTHING
from bot.services import Message, Modal, Place, Visibility
from bot.surfaces.act import Act
from bot.surfaces.delivery import post_reply, respond_with, say_alone, tell
from bot.surfaces.dispatcher import Dispatcher
from bot.surfaces.forms import as_view, open_view
from bot.surfaces.modals import fields

ANY = re.compile(".*")
MOST_OPTIONS = 100
MOST_LABEL = 75


def register(app: AsyncApp, dispatcher: Dispatcher) -> None:
    """Listen to all of them; the dispatcher knows whose each is."""

    @app.action(ANY)
    async def on_action(
        ack: AsyncAck,
        body: dict[str, Any],
        action: dict[str, Any],
        respond: AsyncRespond,
        client: AsyncWebClient,
    ) -> None:
        await ack()
        if "url" in action:
            return

        async def progress(shown: Message) -> None:
            if "response_url" in body:
                await say_alone(respond, shown, client, act)

        act = replace(_act(body, action), progress=progress)
        shown = await dispatcher.press(action["action_id"], act)
        if shown is NOTHING:
            return
        if isinstance(shown, Modal):
            late = await _show_modal(shown, act, action["action_id"], body, client)
            if late is not None:
                await respond_with(respond, late, client, act)
        else:
            await _show_message(shown, act, body, client, respond)

    @app.options(ANY)
    async def on_options(ack: AsyncAck, body: dict[str, Any], payload: dict[str, Any]) -> None:
        found = await dispatcher.options(payload["action_id"], payload["value"], _act(body, {}))
        options = [
            {"text": {"type": "plain_text", "text": label[:MOST_LABEL]}, "value": value}
            for label, value in found[:MOST_OPTIONS]
        ]
        await ack(options=options)


def _act(body: dict[str, Any], action: dict[str, Any]) -> Act:
    container = body.get("container", {})
    view = body["view"] if body.get("view", {}).get("type") == "modal" else {}
    metadata = json.loads(view.get("private_metadata") or "{}")
    channel = body.get("channel", {}).get("id", "") or metadata.get("channel", "")
    return Act(
        user_id=body["user"]["id"],
        channel_id=channel,
        key=f"{container.get('message_ts', '')}:{action.get('action_ts', '')}",
        place=place_of(channel, container),
        thread_ts=container.get("thread_ts") or metadata.get("thread") or None,
        message_ts=container.get("message_ts"),
        value=action.get("value") or action.get("selected_option", {}).get("value", ""),
        fields=fields(view.get("state", {}).get("values", {})),
        metadata=metadata,
        blocks=tuple(body.get("message", {}).get("blocks", ())),
    )


def place_of(channel: str, container: dict[str, Any]) -> Place:
    """Where the pressed button stands. Commands also work where the bot cannot post.

    Such a place is a direct message between two colleagues; what stands there is ephemeral.
    """
    if container.get("is_ephemeral"):
        return Place.COMMAND
    if channel.startswith("D"):
        return Place.DIRECT
    return Place.MENTION if container.get("type") == "message" else Place.COMMAND


async def _show_modal(
    shown: Modal, act: Act, action_id: str, body: dict[str, Any], client: AsyncWebClient
) -> Message | None:
    if "view" in body and body["view"]["type"] == "modal":
        await client.views_update(view_id=body["view"]["id"], view=as_view(shown, act))
        return None
    return await open_view(client, shown, act, body["trigger_id"], act.value, action_id=action_id)


async def _show_message(
    shown: Message, act: Act, body: dict[str, Any], client: AsyncWebClient, respond: AsyncRespond
) -> None:
    if "response_url" not in body:
        await tell(client, shown, act)
        return
    openly = shown.visibility is Visibility.IN_CHANNEL
    if shown.replaces:
        await respond_with(respond, shown, client, act)
    elif act.place is Place.MENTION and openly:
        await post_reply(client, shown, act, body["container"]["message_ts"])
    elif act.place is Place.DIRECT:
        await post_reply(client, shown, act, "")
    else:
        await respond_with(respond, shown, client, act)
    if shown.alone is not None:
        await respond_with(respond, shown.alone, client, act)
