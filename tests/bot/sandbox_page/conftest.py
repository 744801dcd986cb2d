"""A sandbox with a scripted bot, and a browser in which somebody opens its page."""

import os
import shutil
from collections.abc import AsyncIterator, Awaitable, Callable

import pytest
import pytest_asyncio
from playwright.async_api import Browser, Page, async_playwright

from bot.sandbox.server import Running, start
from bot.sandbox.workspace import Workspace
from tests.bot.sandbox_page.scripted_bot import MANIFEST, ScriptedBot

FLAGS = (
    "--no-sandbox",
    "--disable-gpu",
    "--disable-quic",
    "--no-first-run",
    "--disable-background-networking",
    "--disable-component-update",
    "--disable-sync",
)
MISSING = "Debian's Chromium is needed for this test: apt-get install chromium"

OpenPage = Callable[..., Awaitable[Page]]


@pytest_asyncio.fixture(scope="session", loop_scope="session")
async def chromium() -> AsyncIterator[Browser]:
    path = shutil.which("chromium")
    if path is None and os.environ.get("CI") == "true":
        pytest.fail(MISSING)
    if path is None:
        pytest.skip(MISSING)
    async with async_playwright() as playwright:
        browser = await playwright.chromium.launch(executable_path=path, args=list(FLAGS))
        yield browser
        await browser.close()


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
async def open_page(chromium: Browser, running: Running) -> AsyncIterator[OpenPage]:
    """Open the page as somebody, somewhere; at the end, no script may have failed in it."""
    failures: list[str] = []
    contexts = []

    async def open_one(person: str = "U0COORDLB", place: str = "C0CCM", **look: object) -> Page:
        context = await chromium.new_context(**({"locale": "en-GB"} | look))  # type: ignore[arg-type] # any option of a context
        contexts.append(context)
        page = await context.new_page()
        page.set_default_timeout(10_000)
        page.on("pageerror", lambda error: failures.append(str(error)))
        await page.goto(f"{running.url}/?as={person}#{place}")
        return page

    yield open_one

    for context in contexts:
        await context.close()
    assert failures == []


@pytest_asyncio.fixture(loop_scope="session")
async def page(bot: ScriptedBot, open_page: OpenPage) -> Page:
    """The page of the coordinator of Lebanon, in #ccm-questions, with the bot connected."""
    assert bot.is_connected
    return await open_page()
