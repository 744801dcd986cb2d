"""The whole product in a real browser: the sandbox's page with the bot at work behind it."""

from collections.abc import AsyncIterator

import pytest
import pytest_asyncio
from playwright.async_api import Page

from bot.sandbox.server import Running
from bot.services import CurrentKnowledge
from tests.bot_at_work import bot_at_work
from tests.browsers import OpenPage


@pytest_asyncio.fixture(scope="module", loop_scope="session")
async def running(
    tmp_path_factory: pytest.TempPathFactory, knowledge: CurrentKnowledge
) -> AsyncIterator[Running]:
    """A workspace of this file's own in which the bot is at work, on 15 January 2024."""
    folder = tmp_path_factory.mktemp("browser")
    async with bot_at_work(folder, knowledge.library) as workspace:
        yield workspace


@pytest_asyncio.fixture(loop_scope="session")
async def coordinator(open_page: OpenPage) -> Page:
    """The page of the coordinator of Lebanon, in #coordinators-ica."""
    return await open_page("U0COORDLB", "C0COORD")
