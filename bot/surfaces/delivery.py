"""How what a verb shows reaches the person: reply, ephemeral reply, thread."""

import logging
from collections.abc import Awaitable, Callable, Mapping
from dataclasses import replace
from http import HTTPStatus
from typing import Any

import aiohttp
from slack_sdk.errors import SlackApiError
from slack_sdk.web.async_client import AsyncWebClient

from bot.register.incoming import IncomingMessage
from bot.services import Message, Place, Visibility
from bot.surfaces.act import Act

log = logging.getLogger(__name__)

Respond = Callable[..., Awaitable[Any]]
REPLY = "article6_reply"


async def respond_with(respond: Respond, shown: Message, client: AsyncWebClient, act: Act) -> None:
    """Answer by the address that came with a command or button; works without membership.

    The address lives half an hour and for five answers; where it is refused, tell the person alone.
    """
    # Without the thread the reply to a button would stand in the channel, out of sight.
    thread = {"thread_ts": act.thread_ts} if act.thread_ts and not shown.replaces else {}
    try:
        answer = await respond(
            **shown.as_payload(),
            **thread,
            response_type=shown.visibility,
            replace_original=shown.replaces,
        )
    except (aiohttp.ClientError, TimeoutError) as error:
        refusal = type(error).__name__
    else:
        if answer.status_code == HTTPStatus.OK:
            return
        refusal = str(answer.status_code)
    log.warning("no answer by the response address (%s): telling the person", refusal)
    await tell(client, shown, act)


async def say_alone(respond: Respond, shown: Message, client: AsyncWebClient, act: Act) -> None:
    """Tell the person how far it is. That it could not be said holds nothing up."""
    try:
        alone = replace(shown, visibility=Visibility.EPHEMERAL)
        await respond_with(respond, alone, client, act)
    except SlackApiError as error:
        log.warning("how far it is stays unsaid: %s", error.response.get("error"))


async def post_reply(client: AsyncWebClient, shown: Message, act: Act, ts: str) -> None:
    """Answer a mention in its thread, a direct message beside it.

    Confidential replies to a mention are ephemeral. A public one carries the event it answers, so
    that after a crash it can be told whether it was posted.
    """
    if act.place is Place.MENTION and shown.visibility is Visibility.EPHEMERAL:
        await client.chat_postEphemeral(
            channel=act.channel_id,
            user=act.user_id,
            thread_ts=act.thread_ts,
            **shown.as_payload(),
        )
        return
    thread = act.thread_ts or (ts if act.place is Place.MENTION else None)
    await client.chat_postMessage(
        channel=act.channel_id,
        thread_ts=thread,
        metadata={"event_type": REPLY, "event_payload": {"key": act.key}},
        **shown.as_payload(),
    )


async def tell_alone(client: AsyncWebClient, shown: Message, act: Act, ts: str) -> None:
    """Tell who mentioned us in ``ts`` alone; nothing is owed where that fails: the reply stands."""
    try:
        await client.chat_postEphemeral(
            channel=act.channel_id,
            user=act.user_id,
            thread_ts=act.thread_ts or ts,
            **shown.as_payload(),
        )
    except SlackApiError as error:
        log.warning("nothing was said to the person alone (%s)", error.response.get("error"))


def thread_of(message: IncomingMessage) -> str | None:
    """The thread to answer in: the one it stands in, or its own where it brought files in private.

    In a channel that thread is not there yet, and Slack shows nobody what is for one person in it.
    """
    has_own = message.private and message.file_ids
    return message.thread_ts or (message.ts if has_own else None)


async def posted(client: AsyncWebClient, message: IncomingMessage) -> Mapping[str, str]:
    """What of ours stands in the thread or the direct messages for this message.

    The ``ts`` by the kind of metadata: ``REPLY`` where it was answered.
    """
    if message.private and thread_of(message) is None:
        page = await client.conversations_history(
            channel=message.channel_id, oldest=message.ts, include_all_metadata=True
        )
    else:
        page = await client.conversations_replies(
            channel=message.channel_id,
            ts=message.thread_ts or message.ts,
            oldest=message.ts,
            include_all_metadata=True,
        )
    found = ((reply["ts"], reply.get("metadata") or {}) for reply in page["messages"])
    return {
        str(metadata["event_type"]): str(ts)
        for ts, metadata in found
        if metadata.get("event_payload", {}).get("key") == message.event_id
    }


async def tell(client: AsyncWebClient, shown: Message, act: Act) -> None:
    """Confirm a form where the person was; by direct message where the bot is not a member."""
    if act.channel_id and not act.channel_id.startswith("D"):
        try:
            await client.chat_postEphemeral(
                channel=act.channel_id,
                user=act.user_id,
                thread_ts=act.thread_ts,
                **shown.as_payload(),
            )
        except SlackApiError as error:
            log.info("no ephemeral reply (%s): by direct message", error.response.get("error"))
        else:
            return
    opened = await client.conversations_open(users=act.user_id)
    channel = opened["channel"]["id"]
    thread = act.thread_ts if channel == act.channel_id else None
    await client.chat_postMessage(channel=channel, thread_ts=thread, **shown.as_payload())
