"""Pictures of a digest, light and dark. SCREENSHOTS=1 writes them; else a run leaves no trace."""

import os
from datetime import date
from pathlib import Path

import pytest
from playwright.async_api import Page, ViewportSize, expect

from bot.sandbox.server import Running
from tests.bot_at_work import go_to
from tests.browser.acts import say, thread_under, told
from tests.browser.png import different_rows, size
from tests.browsers import OpenPage

pytestmark = [pytest.mark.browser, pytest.mark.asyncio(loop_scope="session")]

IMAGES = Path(__file__).parents[2] / "docs" / "images"
VIEW = ViewportSize(width=1280, height=860)
FIRST = ("Chad would like a visit, by 12 March 2024", "Iraq asked for a form, by 15 March 2024")
DIGEST = "Digest – 18 March 2024"
LATER = "Lao PDR promised the draft of its extension request by 22 March 2024"
CHANGES = ("followup done 2", "followup edit 1 would like a visit, by 21 March 2024")


async def do(page: Page, line: str, answer: str) -> None:
    """Type a command and wait for what it brings."""
    await say(page, f"/ccm {line}")
    await expect(told(page, answer)).to_be_visible()


async def test_pictures_of_a_digest_that_tells_what_has_changed(
    running: Running, open_page: OpenPage, tmp_path: Path
) -> None:
    go_to(date(2024, 3, 11), running.sandbox.clock)
    writer = await open_page("U0COORDLB", "C0COORD")
    for note in FIRST:
        await do(writer, f"followup {note}", note.split(maxsplit=1)[1])
    await do(writer, "digest now", "Digest – 11 March 2024")
    await expect(told(writer, "Digest – 11 March 2024")).to_contain_text("1 reply")
    go_to(date(2024, 3, 18), running.sandbox.clock)
    for change, shown in zip(CHANGES, ("Done: #2", "Changed #1"), strict=True):
        await do(writer, change, shown)
    await do(writer, f"followup {LATER}", "draft of its extension request")
    await do(writer, "digest now", DIGEST)
    await expect(told(writer, DIGEST)).to_contain_text("1 reply")

    for look in ("light", "dark"):
        page = await open_page("U0COORDLB", "C0COORD", viewport=VIEW, color_scheme=look)
        await expect(told(page, DIGEST)).to_contain_text("1 follow-up done")
        thread = await thread_under(page, DIGEST)
        await expect(thread.get_by_role("button", name="A week later").first).to_be_visible()
        await thread.get_by_role("textbox", name="Reply").blur()
        await page.mouse.move(0, 0)

        name = f"digest-{look}.png"
        picture = IMAGES / name if os.environ.get("SCREENSHOTS") == "1" else tmp_path / name
        await page.screenshot(path=picture, animations="disabled")

        png = picture.read_bytes()
        assert size(png) == (VIEW["width"], VIEW["height"])
        assert different_rows(png) > VIEW["height"] / 2
