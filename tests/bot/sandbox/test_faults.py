"""What somebody makes go wrong, as the bot meets it."""

import aiohttp
import pytest
from slack_sdk.errors import SlackApiError
from slack_sdk.web.async_client import AsyncWebClient

from bot.sandbox.server import Running
from bot.sandbox.web_api import BOT_TOKEN
from tests.bot.sandbox.faults import change

POST = "chat.postMessage"


@pytest.fixture
def client(running: Running) -> AsyncWebClient:
    """Slack's client without its own second tries."""
    return AsyncWebClient(token=BOT_TOKEN, base_url=running.api_url, retry_handlers=[])


def posted(running: Running) -> list[str]:
    return [message.text for message in running.sandbox.workspace.log]


async def test_the_next_calls_are_too_many(running: Running, client: AsyncWebClient) -> None:
    await change(running, calls=[{"method": POST, "answer": "429", "times": 2, "retry_after": 7}])

    for _ in range(2):
        with pytest.raises(SlackApiError, match="ratelimited") as refused:
            await client.chat_postMessage(channel="C0CCM", text="hello")
        assert refused.value.response.status_code == 429
        assert refused.value.response.headers["Retry-After"] == "7"
    await client.auth_test()
    await client.chat_postMessage(channel="C0CCM", text="third")

    assert posted(running) == ["third"]


@pytest.mark.parametrize(("answer", "done"), [("500", []), ("500 when done", ["hello"])])
async def test_a_broken_call_is_done_or_not(
    running: Running, client: AsyncWebClient, answer: str, done: list[str]
) -> None:
    await change(running, calls=[{"method": POST, "answer": answer, "times": 1}])

    with pytest.raises(SlackApiError) as refused:
        await client.chat_postMessage(channel="C0CCM", text="hello")

    assert refused.value.response.status_code == 500
    assert posted(running) == done


async def test_a_post_stays_though_its_answer_is_lost(
    running: Running, client: AsyncWebClient
) -> None:
    await change(running, calls=[{"method": POST, "answer": "lost when done", "times": 1}])

    with pytest.raises(aiohttp.ServerDisconnectedError):
        await client.chat_postMessage(channel="C0CCM", text="hello")

    assert posted(running) == ["hello"]


async def test_calls_fail_with_a_probability_that_its_seed_repeats(
    running: Running, client: AsyncWebClient
) -> None:
    async def fail() -> list[bool]:
        fault = {"method": "auth.test", "answer": "500", "probability": 0.5, "seed": 3}
        await change(running, calls=[fault])
        failed = []
        for _ in range(20):
            try:
                await client.auth_test()
                failed.append(False)
            except SlackApiError:
                failed.append(True)
        return failed

    first = await fail()

    assert 0 < sum(first) < 20
    assert await fail() == first


async def test_shows_what_is_on_and_refuses_what_it_cannot_do(running: Running) -> None:
    first = await change(running, shown_after=2, calls=[{"method": POST, "answer": "429"}])
    for wrong in (
        {"shown_after": 5, "weather": "bad"},
        {"calls": [{"method": POST, "answer": "200"}]},
        {"calls": [{"answer": "500"}]},
        {"shown_after": 5, "archive": "C0NOWHERE"},
    ):
        assert not (await change(running, **wrong))["ok"]

    async with (
        aiohttp.ClientSession(running.url) as session,
        session.get("/ui/faults") as response,
    ):
        assert await response.json() == first
    assert first["shown_after"] == 2
    assert first["calls"][0]["method"] == POST
