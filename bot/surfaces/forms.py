"""How a form is shown: opened at once, or behind a button where Slack has waited too long."""

import json
from typing import Any

from slack_sdk.errors import SlackApiError
from slack_sdk.web.async_client import AsyncWebClient

from bot.blocks import dispatch as views
from bot.services import Message, Modal
from bot.surfaces.act import Act

MOST_METADATA = 3_000


def as_view(modal: Modal, act: Act) -> dict[str, Any]:
    """The form in Slack's JSON; it remembers where the person was."""
    remembered = {**modal.metadata, "channel": act.channel_id, "thread": act.thread_ts or ""}
    view: dict[str, Any] = {
        "type": "modal",
        "callback_id": modal.callback_id,
        "title": {"type": "plain_text", "text": modal.title},
        "close": {"type": "plain_text", "text": modal.close},
        "blocks": [dict(block) for block in modal.blocks],
        "private_metadata": json.dumps(remembered, ensure_ascii=False)[:MOST_METADATA],
    }
    if modal.submit is not None:
        view["submit"] = {"type": "plain_text", "text": modal.submit}
    return view


async def open_view(
    client: AsyncWebClient,
    modal: Modal,
    act: Act,
    trigger_id: str,
    value: str,
    *,
    action_id: str = views.RUN,
) -> Message | None:
    """Open a form; where its three seconds are over, return a message with a button for it."""
    try:
        await client.views_open(trigger_id=trigger_id, view=as_view(modal, act))
    except SlackApiError as error:
        if "trigger" not in str(error.response.get("error")):
            raise
        return views.open_form(modal.title, value, action_id)
    return None
