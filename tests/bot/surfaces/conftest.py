"""The whole bot, connected to a sandbox on this machine; once for all tests of a file."""

from collections.abc import AsyncIterator

import pytest
import pytest_asyncio

from bot.sandbox.server import Running
from bot.services import CurrentKnowledge
from tests.bot_at_work import bot_at_work


@pytest_asyncio.fixture(scope="module", loop_scope="session")
async def slack(
    tmp_path_factory: pytest.TempPathFactory, knowledge: CurrentKnowledge
) -> AsyncIterator[Running]:
    """A workspace in which the bot is at work; the date is 15 January 2024."""
    folder = tmp_path_factory.mktemp("surfaces")
    async with bot_at_work(folder, knowledge.library) as workspace:
        yield workspace
