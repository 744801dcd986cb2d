"""The client with which the bot calls Slack waits where many call at once."""

from collections.abc import AsyncIterator

import pytest

from bot.app.slack import make_client
from bot.app.verbs import discover
from bot.cli.sandbox import bot_env
from bot.sandbox.faults import CallFault
from bot.sandbox.server import Running, start
from bot.sandbox.workspace import Workspace
from bot.settings import Settings
from bot.surfaces.manifest import manifest

POST = "chat.postMessage"


@pytest.fixture
async def running() -> AsyncIterator[Running]:
    running = await start(Workspace(), manifest(discover()), rate_limited=False)
    yield running
    await running.stop()


async def test_an_answer_that_waits_behind_others_is_posted_all_the_same(running: Running) -> None:
    running.sandbox.faults.calls = [CallFault(POST, "429", times=3, retry_after=0)]

    client = make_client(Settings.from_env(bot_env({}, running)))
    await client.chat_postMessage(channel="C0CCM", text="The answer")

    assert [one.text for one in running.sandbox.workspace.log] == ["The answer"]
