"""What Slack refuses before a method is even looked at."""

import pytest
from slack_sdk.errors import SlackApiError
from slack_sdk.web.async_client import AsyncWebClient

from bot.sandbox.server import Running, start
from bot.sandbox.web_api import APP_TOKEN, BOT_TOKEN
from bot.sandbox.workspace import Workspace
from tests.bot.sandbox.conftest import MANIFEST


async def test_an_unknown_method_is_named_as_such(client: AsyncWebClient) -> None:
    with pytest.raises(SlackApiError) as refused:
        await client.api_call("chat.scheduleMessage")

    assert refused.value.response["error"] == "unknown_method"


async def test_the_token_of_the_app_does_not_post(running: Running) -> None:
    client = AsyncWebClient(token=APP_TOKEN, base_url=running.api_url)

    with pytest.raises(SlackApiError) as refused:
        await client.chat_postMessage(channel="C0CCM", text="Hello")

    assert refused.value.response["error"] == "not_allowed_token_type"


async def test_a_method_without_its_scope_says_which_is_missing() -> None:
    manifest = MANIFEST | {"oauth_config": {"scopes": {"bot": ["commands"]}}}
    running = await start(Workspace(), manifest)
    client = AsyncWebClient(token=BOT_TOKEN, base_url=running.api_url)

    with pytest.raises(SlackApiError) as refused:
        await client.chat_postMessage(channel="C0CCM", text="Hello")
    await running.stop()

    assert refused.value.response["error"] == "missing_scope"
    assert refused.value.response["needed"] == "chat:write"
    assert refused.value.response["provided"] == "commands"


async def test_the_fourth_message_at_once_has_to_wait() -> None:
    running = await start(Workspace(), MANIFEST)
    client = AsyncWebClient(token=BOT_TOKEN, base_url=running.api_url)
    for text in ("one", "two", "three"):
        await client.chat_postMessage(channel="C0CCM", text=text)

    with pytest.raises(SlackApiError) as refused:
        await client.chat_postMessage(channel="C0CCM", text="four")
    elsewhere = await client.chat_postMessage(channel="C0ISU", text="four")
    await running.stop()

    assert refused.value.response.status_code == 429
    assert refused.value.response["error"] == "ratelimited"
    assert refused.value.response.headers["Retry-After"] == "1"
    assert elsewhere["ok"]
