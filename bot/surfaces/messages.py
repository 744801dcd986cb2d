"""What people say to the bot: mentions in channels, and direct messages."""

import re
from collections.abc import Mapping
from typing import Any

from slack_bolt.async_app import AsyncApp

from bot.blocks.mrkdwn import unescape
from bot.register.incoming import IncomingMessage
from bot.services import Clock
from bot.surfaces.conversation import Conversation

_MENTION = re.compile(r"<@[UW][A-Z0-9]+(?:\|[^>]*)?>")
_LABELLED = re.compile(r"<(https?://[^|>]+)\|([^>]+)>")
_SPOKEN = (None, "file_share", "thread_broadcast")


def register(
    app: AsyncApp, conversation: Conversation, clock: Clock, *, team_id: str, bot_user_id: str
) -> None:
    """Listen to mentions and direct messages; what bots say and edits are left alone."""
    mention = re.compile(rf"<@{bot_user_id}(?:\|[^>]*)?>")

    @app.event("app_mention")
    async def on_mention(event: dict[str, Any], body: dict[str, Any]) -> None:
        if _is_spoken(event):
            await conversation.receive(await incoming(event, body, private=False))

    @app.event("message")
    async def on_message(event: dict[str, Any], body: dict[str, Any]) -> None:
        if event.get("channel_type") == "im" and _is_spoken(event):
            await conversation.receive(await incoming(event, body, private=True))

    async def incoming(
        event: dict[str, Any], body: dict[str, Any], *, private: bool
    ) -> IncomingMessage:
        return IncomingMessage(
            team_id=team_id,
            event_id=body["event_id"],
            channel_id=event["channel"],
            user_id=event["user"],
            text=plain(mention.sub(" ", event.get("text", ""), count=1)),
            ts=event["ts"],
            received_at=await clock.now(),
            thread_ts=event.get("thread_ts"),
            private=private,
            file_ids=file_ids(event),
        )


def file_ids(message: Mapping[str, Any]) -> tuple[str, ...]:
    """The files on a message; deleted ones are left out."""
    files = message.get("files") or ()
    return tuple(file["id"] for file in files if file.get("mode") != "tombstone")


def plain(text: str) -> str:
    """What the person typed: links as "label (address)", entities undone, fit to be stored."""
    text = _LABELLED.sub(_label_and_address, text)
    text = re.sub(r"<(https?://[^>]+)>", r"\1", text)
    text = re.sub(r"<mailto:([^|>]+)(?:\|[^>]*)?>", r"\1", text)
    text = re.sub(r"<#[A-Z0-9]+\|([^>]*)>", r"#\1", text)
    return typed(text).strip()


def typed(text: str) -> str:
    """Entities undone, and without NUL characters, which PostgreSQL refuses to store."""
    return unescape(text).replace("\0", "")


def _label_and_address(link: re.Match[str]) -> str:
    """Slack labels an address that was typed without its scheme with itself; that is said once."""
    address, label = link.groups()
    return label if address.rstrip("/").endswith(label.rstrip("/")) else f"{label} ({address})"


def _is_spoken(event: dict[str, Any]) -> bool:
    return event.get("subtype") in _SPOKEN and "user" in event and not event.get("bot_id")
