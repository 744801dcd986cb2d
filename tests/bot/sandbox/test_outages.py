"""A token, a channel or a view of the messages that is not as it should be for a while."""

import pytest
from slack_sdk.errors import SlackApiError
from slack_sdk.web.async_client import AsyncWebClient

from bot.sandbox.server import Running
from tests.bot.sandbox.faults import change


async def test_a_post_shows_late_in_channel_and_thread(
    running: Running, client: AsyncWebClient
) -> None:
    parent = await client.chat_postMessage(channel="C0CCM", text="hello")
    await client.chat_postMessage(channel="C0CCM", text="reply", thread_ts=parent["ts"])

    async def shown() -> list[str]:
        channel = await client.conversations_history(channel="C0CCM")
        thread = await client.conversations_replies(channel="C0CCM", ts=parent["ts"])
        return [one["text"] for one in (*channel["messages"], *thread["messages"][1:])]

    await change(running, shown_after=3600)
    assert await shown() == []
    await change(running, shown_after=0)
    assert await shown() == ["hello", "reply"]


async def test_a_revoked_token_is_refused_until_it_is_good_again(
    running: Running, client: AsyncWebClient
) -> None:
    await change(running, token_error="invalid_auth")
    with pytest.raises(SlackApiError, match="invalid_auth"):
        await client.auth_test()
    await change(running, token_error=None)

    assert (await client.auth_test())["ok"]


@pytest.mark.parametrize(
    ("break_it", "mend_it", "refusal"),
    [("archive", "unarchive", "is_archived"), ("remove_bot", "add_bot", "not_in_channel")],
)
async def test_a_channel_refuses_posts_until_it_is_mended(
    running: Running, client: AsyncWebClient, break_it: str, mend_it: str, refusal: str
) -> None:
    await change(running, **{break_it: "C0CCM"})
    with pytest.raises(SlackApiError, match=refusal):
        await client.chat_postMessage(channel="C0CCM", text="hello")
    await change(running, **{mend_it: "C0CCM"})

    assert (await client.chat_postMessage(channel="C0CCM", text="hello"))["ok"]
