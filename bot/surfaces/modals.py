"""Forms: what was typed stays in them until it is saved."""

import asyncio
import json
import re
from collections.abc import Mapping
from typing import Any

from slack_bolt.async_app import AsyncAck, AsyncApp
from slack_sdk.web.async_client import AsyncWebClient

from bot.errors import FieldErrors
from bot.services import Message, Modal, Visibility
from bot.surfaces import failures
from bot.surfaces.act import Act
from bot.surfaces.delivery import post_reply, tell
from bot.surfaces.dispatcher import Dispatcher
from bot.surfaces.forms import as_view

ANY = re.compile(".*")
SECONDS_TO_SAVE = 2.5


def register(app: AsyncApp, dispatcher: Dispatcher) -> None:
    """Listen to submissions. Slack waits three seconds; what is not saved by then stays open."""

    @app.view(ANY)
    async def on_submission(ack: AsyncAck, body: dict[str, Any], client: AsyncWebClient) -> None:
        view = body["view"]
        act = _act(body)
        try:
            async with asyncio.timeout(SECONDS_TO_SAVE):
                shown = await dispatcher.submit(view["callback_id"], act)
        except FieldErrors as errors:
            await ack(response_action="errors", errors=errors.errors)
            return
        except Exception as error:
            text = failures.words(error)
            await ack(response_action="errors", errors={_first_input(view): text})
            return
        if isinstance(shown, Modal):
            await ack(response_action="update", view=as_view(shown, act))
        else:
            await ack()
            await _confirm(client, shown, act)

    @app.view_closed(ANY)
    async def on_closed(ack: AsyncAck) -> None:
        await ack()


async def _confirm(client: AsyncWebClient, shown: Message, act: Act) -> None:
    if shown.visibility is Visibility.EPHEMERAL or not act.channel_id:
        await tell(client, shown, act)
    else:
        await post_reply(client, shown, act, "")
    if shown.alone is not None:
        await tell(client, shown.alone, act)


def _act(body: Mapping[str, Any]) -> Act:
    view = body["view"]
    metadata = json.loads(view.get("private_metadata") or "{}")
    return Act(
        user_id=body["user"]["id"],
        channel_id=metadata.get("channel", ""),
        key=view["id"],
        thread_ts=metadata.get("thread") or None,
        fields=fields(view["state"]["values"]),
        metadata=metadata,
    )


def fields(values: Mapping[str, Mapping[str, Mapping[str, Any]]]) -> dict[str, str]:
    """What the form holds, by ``block_id``; several choices one a line, what is empty left out."""
    found: dict[str, str] = {}
    for block_id, elements in values.items():
        for element in elements.values():
            option = element.get("selected_option") or {}
            several = "\n".join(one["value"] for one in element.get("selected_options") or ())
            value = element.get("value") or option.get("value") or element.get("selected_date")
            value = value or several
            if value:
                # PostgreSQL refuses NUL characters; forms, unlike messages, come unescaped.
                found[block_id] = str(value).replace("\0", "")
    return found


def _first_input(view: Mapping[str, Any]) -> str:
    return next(str(block["block_id"]) for block in view["blocks"] if block["type"] == "input")
