"""A sandbox with a scripted bot, and a browser in which somebody opens its page."""

from collections.abc import AsyncIterator

import pytest_asyncio
from playwright.async_api import Page

from bot.sandbox.server import Running, start
from bot.sandbox.workspace import Workspace
from tests.bot.sandbox_page.scripted_bot import MANIFEST, ScriptedBot
from tests.browsers import OpenPage


@pytest_asyncio.fixture(loop_scope="session")
async def running() -> AsyncIterator[Running]:
    running = await start(Workspace(), MANIFEST, rate_limited=False, ack_seconds=1.0)
    yield running
    await running.stop()


@pytest_asyncio.fixture(loop_scope="session")
async def bot(running: Running) -> AsyncIterator[ScriptedBot]:
    bot = ScriptedBot(running.api_url)
    await bot.connect()
    yield bot
    await bot.disconnect()


@pytest_asyncio.fixture(loop_scope="session")
async def page(bot: ScriptedBot, open_page: OpenPage) -> Page:
    """The page of the coordinator of Lebanon, in #ccm-questions, with the bot connected."""
    assert bot.is_connected
    return await open_page()
