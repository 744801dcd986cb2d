"""The Home tab: what of mine is open, and how to begin."""

import pytest
from playwright.async_api import Page, expect

from tests.browser.acts import say, told
from tests.browsers import OpenPage

pytestmark = [pytest.mark.browser, pytest.mark.asyncio(loop_scope="session")]


async def test_a_coordinator_finds_what_is_open_there(coordinator: Page) -> None:
    await say(coordinator, "/ccm followup Iraq asked for equipment")
    await expect(told(coordinator, "asked for equipment")).to_be_visible()
    await coordinator.get_by_role("link", name="Home").click()

    home = coordinator.get_by_role("main")
    await expect(home.get_by_role("heading", name="Your open follow-ups")).to_be_visible()
    await expect(home).to_contain_text("asked for equipment")


async def test_a_follow_up_begun_there_is_confirmed_by_direct_message(open_page: OpenPage) -> None:
    page = await open_page("U0COORDCH", "home")
    await page.get_by_role("button", name="Record a follow-up").click()
    form = page.get_by_role("dialog", name="Record a follow-up")
    await form.get_by_role("combobox", name="State").press_sequentially("chad")
    await form.get_by_role("option", name="Chad").click()
    await form.get_by_label("Note").fill("Would like a visit")
    await form.get_by_role("button", name="Save").click()
    await expect(form).to_be_hidden()

    await page.get_by_role("navigation").get_by_role("link", name="Article 6").click()
    await expect(told(page, "Recorded as")).to_contain_text("Would like a visit")


async def test_a_member_is_shown_no_register(open_page: OpenPage) -> None:
    member = await open_page("U0MEMBER", "home")
    home = member.get_by_role("main")
    await expect(home.get_by_role("button", name="Activities")).to_be_visible()

    await expect(home).not_to_contain_text("follow-ups")
    await expect(home.get_by_role("button", name="Record a follow-up")).to_have_count(0)
