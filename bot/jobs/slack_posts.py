"""Posting to Slack so that it is known afterwards whether it was posted, refused, or unknown."""

from collections.abc import Mapping
from functools import partial
from typing import Any

from slack_sdk.errors import SlackApiError
from slack_sdk.web.async_client import AsyncWebClient

from bot.blocks.message import Message

EVENT_TYPE = "article6_post"
MOST_PAGES = 20
_MAY_HAVE_POSTED = {"internal_error", "fatal_error", "service_unavailable", "request_timeout"}
_OK, _TOO_MANY = 200, 429


class Refused(Exception):
    """Slack said no and did nothing. ``code`` is Slack's; ``retry_after`` is in seconds."""

    def __init__(self, code: str, retry_after: float | None = None) -> None:
        super().__init__(code)
        self.code = code
        self.retry_after = retry_after


class MaybePosted(Exception):
    """The answer was lost or makes no sense: the message may have been posted."""


async def post(
    client: AsyncWebClient,
    channel_id: str,
    shown: Message,
    key: str,
    *,
    thread_ts: str | None = None,
) -> str:
    """Post with ``key`` in the metadata, in a thread if one is given; return the message's ``ts``.

    Raise ``Refused`` when it was surely not posted, else ``MaybePosted``.
    """
    metadata = {"event_type": EVENT_TYPE, "event_payload": {"key": key}}
    try:
        payload = shown.as_payload()
        response = await client.chat_postMessage(
            channel=channel_id, thread_ts=thread_ts, metadata=metadata, **payload
        )
        return str(response["ts"])
    except SlackApiError as error:
        raise refusal(error) or MaybePosted from error
    except Exception as error:
        raise MaybePosted from error


async def find(
    client: AsyncWebClient,
    channel_id: str,
    key: str,
    since: float,
    *,
    thread_ts: str | None = None,
) -> str | None:
    """The ``ts`` of the message posted with ``key`` since then (Unix time), if there is one.

    It is looked for in the thread, or outside of threads. Raise ``Refused`` when Slack does not let
    us look.
    """
    pages = client.conversations_history
    if thread_ts:
        pages = partial(client.conversations_replies, ts=thread_ts)
    cursor: str | None = None
    for _ in range(MOST_PAGES):
        try:
            page = await pages(
                channel=channel_id,
                oldest=f"{since:.6f}",
                include_all_metadata=True,
                limit=200,
                cursor=cursor,
            )
        except SlackApiError as error:
            if refused := refusal(error):
                raise refused from error
            raise
        for posted in page["messages"]:
            if _key_of(posted) == key:
                return str(posted["ts"])
        cursor = (page.get("response_metadata") or {"next_cursor": None}).get("next_cursor")
        if not cursor:
            return None
    raise Refused("too_many_messages")


async def open_direct(client: AsyncWebClient, user_id: str) -> str:
    """The ID of the direct message with a person; raise ``Refused`` when there can be none."""
    try:
        opened = await client.conversations_open(users=user_id)
    except SlackApiError as error:
        if refused := refusal(error):
            raise refused from error
        raise
    return str(opened["channel"]["id"])


def _key_of(posted: Mapping[str, Any]) -> str | None:
    metadata = posted.get("metadata") or {}
    if metadata.get("event_type") != EVENT_TYPE:
        return None
    return str(metadata.get("event_payload", {}).get("key"))


def refusal(error: SlackApiError) -> Refused | None:
    """What Slack refused; ``None`` when the error leaves open what happened."""
    response = error.response
    status = getattr(response, "status_code", _OK)
    if status == _TOO_MANY:
        return Refused("ratelimited", float(response.headers.get("Retry-After", 1)))
    data = getattr(response, "data", response)
    code = data.get("error") if isinstance(data, Mapping) else None
    if status != _OK or not isinstance(code, str) or code in _MAY_HAVE_POSTED:
        return None
    return Refused(code)
