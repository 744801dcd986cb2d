"""The whole bot, connected to a sandbox on this machine; once for all tests of a file."""

from collections.abc import AsyncIterator

import pytest
import pytest_asyncio
from slack_sdk.web.async_client import AsyncWebClient

from bot.app.verbs import discover
from bot.sandbox.server import Running, start
from bot.sandbox.web_api import BOT_TOKEN
from bot.sandbox.workspace import Workspace
from bot.services import CurrentKnowledge
from bot.surfaces.manifest import manifest
from tests.bot.surfaces.curating import answered
from tests.bot_at_work import bot_at_work


@pytest_asyncio.fixture(scope="module", loop_scope="session")
async def slack(
    tmp_path_factory: pytest.TempPathFactory, knowledge: CurrentKnowledge
) -> AsyncIterator[Running]:
    """A workspace in which the bot is at work; the date is 15 January 2024."""
    folder = tmp_path_factory.mktemp("surfaces")
    async with bot_at_work(folder, knowledge.library) as workspace:
        yield workspace


@pytest_asyncio.fixture(scope="module", loop_scope="session")
async def answering(slack: Running) -> None:
    """Wait until questions are answered, so that drafts can be compared with what is known."""
    await answered(slack.person("U0MEMBER"), "What does Article 6(9) say?", "Sources")


@pytest.fixture
async def quiet() -> AsyncIterator[Running]:
    """A workspace in which no bot runs."""
    workspace = await start(Workspace(), manifest(discover()), rate_limited=False)
    yield workspace
    await workspace.stop()


@pytest.fixture
def client(quiet: Running) -> AsyncWebClient:
    """The bot's way into the quiet workspace."""
    return AsyncWebClient(BOT_TOKEN, base_url=quiet.api_url)
