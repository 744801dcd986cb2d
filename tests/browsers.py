"""A Chromium for the whole run, and the sandbox's page opened in it as somebody, somewhere."""

from collections.abc import AsyncIterator, Awaitable, Callable

import pytest
import pytest_asyncio
from playwright.async_api import Browser, Page, async_playwright, expect

from bot.sandbox.server import Running
from tests.chromium import CURE, find_chromium

FLAGS = (
    "--no-sandbox",
    "--disable-gpu",
    "--disable-quic",
    "--no-first-run",
    "--disable-background-networking",
    "--disable-component-update",
    "--disable-sync",
)

PATIENCE_MS = 10_000
OpenPage = Callable[..., Awaitable[Page]]


@pytest_asyncio.fixture(scope="session", loop_scope="session")
async def chromium() -> AsyncIterator[Browser]:
    path = find_chromium()
    if path is None:
        pytest.fail(f"This test lacks the mark “browser”. {CURE}")
    expect.set_options(timeout=PATIENCE_MS)
    async with async_playwright() as playwright:
        browser = await playwright.chromium.launch(executable_path=path, args=list(FLAGS))
        yield browser
        await browser.close()


@pytest_asyncio.fixture(loop_scope="session")
async def open_page(chromium: Browser, running: Running) -> AsyncIterator[OpenPage]:
    """Open the page of the ``running`` workspace; at the end, no script may have failed in it."""
    failures: list[str] = []
    contexts = []

    async def open_one(person: str = "U0COORDLB", place: str = "C0CCM", **look: object) -> Page:
        context = await chromium.new_context(**({"locale": "en-GB"} | look))  # type: ignore[arg-type] # any option of a context
        contexts.append(context)
        page = await context.new_page()
        page.set_default_timeout(PATIENCE_MS)
        page.on("pageerror", lambda error: failures.append(str(error)))
        await page.goto(f"{running.url}/?as={person}#{place}")
        return page

    yield open_one

    for context in contexts:
        await context.close()
    assert failures == []
