"""Messages that Slack would not post, change or delete."""

from typing import Any

import pytest
from slack_sdk.errors import SlackApiError
from slack_sdk.web.async_client import AsyncWebClient

from bot.sandbox.server import Running


async def error_of(client: AsyncWebClient, method: str, **arguments: Any) -> str:
    """The error that the method answers; fails when it succeeds."""
    with pytest.raises(SlackApiError) as refused:
        await client.api_call(method, json=arguments)
    return str(refused.value.response["error"])


@pytest.mark.parametrize(
    ("arguments", "error"),
    [
        ({"channel": "C0NOWHERE", "text": "Hello"}, "channel_not_found"),
        ({"channel": "C0GENERAL", "text": "Hello"}, "not_in_channel"),
        ({"channel": "C0CCM"}, "no_text"),
        ({"channel": "C0CCM", "text": "x" * 40_001}, "msg_too_long"),
        ({"channel": "C0CCM", "text": "x", "blocks": "no JSON"}, "invalid_blocks_format"),
        ({"channel": "C0CCM", "text": "x", "blocks": [{"type": "nothing"}]}, "invalid_blocks"),
        ({"channel": "C0CCM", "text": "x", "metadata": {"a": 1}}, "invalid_metadata_format"),
        ({"channel": "C0CCM", "text": "x", "thread_ts": "1.000001"}, "thread_not_found"),
    ],
)
async def test_refuses_a_message_as_slack_does(
    client: AsyncWebClient, arguments: dict[str, Any], error: str
) -> None:
    assert await error_of(client, "chat.postMessage", **arguments) == error


async def test_refuses_blocks_that_are_too_long_together(client: AsyncWebClient) -> None:
    section = {"type": "section", "text": {"type": "mrkdwn", "text": "x" * 3000}}
    await client.chat_postMessage(channel="C0CCM", text="Fits", blocks=[section] * 4)

    error = await error_of(
        client, "chat.postMessage", channel="C0CCM", text="Too long", blocks=[section] * 5
    )

    assert error == "msg_blocks_too_long"


async def test_refuses_to_write_in_an_archived_channel(
    client: AsyncWebClient, running: Running
) -> None:
    running.sandbox.workspace.channel("C0CCM").is_archived = True

    assert await error_of(client, "chat.postMessage", channel="C0CCM", text="x") == "is_archived"


async def test_refuses_to_change_what_others_wrote(
    client: AsyncWebClient, running: Running
) -> None:
    theirs = await running.person("U0MEMBER").say("C0CCM", "Mine")
    where = {"channel": "C0CCM", "ts": theirs.ts}

    assert await error_of(client, "chat.update", text="No", **where) == "cant_update_message"
    assert await error_of(client, "chat.delete", **where) == "cant_delete_message"
    assert (
        await error_of(client, "chat.update", channel="C0CCM", ts="1.0", text="x")
        == "message_not_found"
    )


async def test_refuses_an_update_above_four_thousand_characters(client: AsyncWebClient) -> None:
    posted = await client.chat_postMessage(channel="C0CCM", text="Short")

    error = await error_of(
        client, "chat.update", channel="C0CCM", ts=posted["ts"], text="x" * 4_001
    )

    assert error == "msg_too_long"


async def test_refuses_an_ephemeral_message_to_somebody_elsewhere(client: AsyncWebClient) -> None:
    error = await error_of(
        client, "chat.postEphemeral", channel="C0ISU", user="U0MEMBER", text="Psst"
    )

    assert error == "user_not_in_channel"


async def test_refuses_a_reply_to_a_reply_or_to_what_one_person_sees(
    client: AsyncWebClient, running: Running
) -> None:
    workspace = running.sandbox.workspace
    parent = workspace.post("C0CCM", "U0BOT", "Question")
    reply = workspace.post("C0CCM", "U0BOT", "Answer", thread_ts=parent.ts)
    whisper = workspace.post("C0CCM", "U0BOT", "Psst", only_for="U0MEMBER")

    for message in (reply, whisper):
        error = await error_of(
            client, "chat.postMessage", channel="C0CCM", text="x", thread_ts=message.ts
        )
        assert error == "cannot_reply_to_message"
