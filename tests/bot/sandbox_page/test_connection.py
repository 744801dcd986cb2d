import pytest
from playwright.async_api import expect

from bot.sandbox.server import Running, start
from bot.sandbox.workspace import Workspace
from tests.bot.sandbox_page.scripted_bot import MANIFEST, ScriptedBot
from tests.browsers import OpenPage

pytestmark = [pytest.mark.browser, pytest.mark.asyncio(loop_scope="session")]


async def test_shows_whether_the_bot_is_there(open_page: OpenPage, running: Running) -> None:
    page = await open_page()
    await expect(page.get_by_text("Article 6 is not connected")).to_be_visible()

    bot = ScriptedBot(running.api_url)
    await bot.connect()
    await expect(page.get_by_text("Article 6 is connected")).to_be_visible()
    await bot.disconnect()
    await expect(page.get_by_text("Article 6 is not connected")).to_be_visible()


async def test_a_command_without_a_bot_is_answered_by_a_notice_and_given_back(
    open_page: OpenPage,
) -> None:
    page = await open_page()
    await page.get_by_role("textbox", name="Message").fill("/ccm ask")
    await page.keyboard.press("Enter")

    await expect(page.get_by_role("status").filter(has_text="/ccm failed")).to_be_visible()
    await expect(page.get_by_role("textbox", name="Message")).to_have_value("/ccm ask")


async def test_comes_back_by_itself_after_the_sandbox_was_away(
    open_page: OpenPage, running: Running
) -> None:
    page = await open_page()
    await page.get_by_text("This is the beginning").wait_for()
    await running.stop()
    await expect(page.get_by_text("The sandbox does not answer.")).to_be_visible()
    await expect(page.get_by_text("Sandbox not reachable")).to_be_visible()
    field = page.get_by_role("textbox", name="Message")
    await field.fill("not to be lost")
    await field.press("Enter")
    await expect(field).to_have_value("not to be lost")

    workspace = Workspace()
    workspace.post("C0CCM", "U0CURATOR", "Written meanwhile")
    again = await start(workspace, MANIFEST, port=running.port)
    try:
        await expect(page.get_by_text("Written meanwhile")).to_be_visible(timeout=15_000)
        await expect(page.get_by_text("The sandbox does not answer.")).to_have_count(0)
        await expect(page.get_by_text("Sandbox not reachable")).to_have_count(0)
        await expect(field).to_have_value("not to be lost")
    finally:
        await page.close()
        await again.stop()
