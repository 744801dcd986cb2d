"""The picture in the README. SCREENSHOTS=1 writes it; without that a run leaves no trace."""

import os
from pathlib import Path

import pytest
from playwright.async_api import ViewportSize, expect

from bot.sandbox.server import Running
from tests.browser.acts import say, thread_under, told
from tests.browser.png import different_rows, size
from tests.browsers import OpenPage

pytestmark = [pytest.mark.browser, pytest.mark.asyncio(loop_scope="session")]

PICTURE = Path(__file__).parents[2] / "docs" / "images" / "sandbox.png"
VIEW = ViewportSize(width=1280, height=800)
QUESTION = "Who were the coordinators in early 2024?"


async def test_the_picture_in_the_readme_can_be_made(
    running: Running, open_page: OpenPage, tmp_path: Path
) -> None:
    running.sandbox.clock.go_to(None)
    colleague = await open_page("U0COORDCH", "C0COORD")
    await say(colleague, "Lebanon needs a liaison for its next survey. Who takes it up?")
    await expect(told(colleague, "Who takes it up?")).to_be_visible()
    page = await open_page("U0COORDLB", "C0COORD", viewport=VIEW, color_scheme="light")
    await say(page, f"@Article 6 {QUESTION}")
    await say(page, "/ccm followup Lebannon asked for a liaison on clearance, reply by next Friday")
    await expect(told(page, "Recorded as")).to_contain_text("I took it as Lebanon")
    thread = await thread_under(page, QUESTION)
    await expect(thread.get_by_text("Sources")).to_be_visible()
    await thread.get_by_role("textbox", name="Reply").blur()
    await page.mouse.move(0, 0)

    picture = PICTURE if os.environ.get("SCREENSHOTS") == "1" else tmp_path / PICTURE.name
    await page.screenshot(path=picture, animations="disabled")

    png = picture.read_bytes()
    assert size(png) == (VIEW["width"], VIEW["height"])
    assert different_rows(png) > VIEW["height"] / 2
