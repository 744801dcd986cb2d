"""The whole bot, connected to a sandbox on this machine; once for all tests of surfaces."""

from collections.abc import AsyncIterator
from datetime import date

import pytest
import pytest_asyncio

from bot.app.bot import running as bot_running
from bot.app.verbs import discover
from bot.cli.sandbox import bot_env
from bot.sandbox.server import Running, start
from bot.sandbox.workspace import Workspace
from bot.services import CurrentKnowledge
from bot.settings import Settings
from bot.storage.migrate import upgrade
from bot.surfaces.manifest import manifest


@pytest_asyncio.fixture(scope="session", loop_scope="session")
async def slack(
    tmp_path_factory: pytest.TempPathFactory, knowledge: CurrentKnowledge
) -> AsyncIterator[Running]:
    """A workspace in which the bot is at work; the date is 15 January 2024."""
    folder = tmp_path_factory.mktemp("surfaces")
    workspace = await start(Workspace(), manifest(discover()), rate_limited=False)
    env = {"DATABASE_URL": f"sqlite:///{folder}/article6.db"}
    settings = Settings.from_env(bot_env(env, workspace))
    upgrade(settings.database_url)
    workspace.sandbox.clock.go_to(date(2024, 1, 15))
    async with bot_running(settings, knowledge.library):
        yield workspace
    await workspace.stop()
