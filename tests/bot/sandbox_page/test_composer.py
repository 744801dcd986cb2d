import pytest
from playwright.async_api import Page, expect

pytestmark = [pytest.mark.browser, pytest.mark.asyncio(loop_scope="session")]


async def test_a_slash_shows_the_commands_and_tab_completes(page: Page) -> None:
    field = page.get_by_role("textbox", name="Message")
    await field.press_sequentially("/")
    hint = page.get_by_role("listbox").get_by_role("option")
    await expect(hint).to_contain_text("/ccm ask | form")
    await expect(hint).to_contain_text("Ask about Article 6")
    await field.press("Tab")

    await expect(field).to_have_value("/ccm ")
    await expect(page.get_by_role("listbox")).to_be_hidden()


async def test_an_at_sign_offers_the_app_first(page: Page) -> None:
    field = page.get_by_role("textbox", name="Message")
    await field.press_sequentially("Dear @")
    await field.press("Enter")

    await expect(field).to_have_value("Dear @Article 6 ")


async def test_shift_enter_starts_a_line_and_enter_sends(page: Page) -> None:
    field = page.get_by_role("textbox", name="Message")
    await field.press_sequentially("one")
    await field.press("Shift+Enter")
    await field.press_sequentially("two")
    await field.press("Enter")

    sent = page.get_by_role("article").locator(".message-content")
    await expect(sent).to_have_text("one\ntwo", use_inner_text=True)
    await expect(field).to_have_value("")


async def test_what_could_not_be_sent_is_given_back(page: Page) -> None:
    field = page.get_by_role("textbox", name="Message")
    await field.fill("/nosuch thing to keep")
    await field.press("Enter")

    await expect(page.get_by_role("status").filter(has_text="not a valid command")).to_be_visible()
    await expect(field).to_have_value("/nosuch thing to keep")


async def test_a_command_in_a_thread_is_refused_and_given_back(page: Page) -> None:
    await page.get_by_role("textbox", name="Message").fill("A beginning")
    await page.keyboard.press("Enter")
    await page.get_by_role("article").hover()
    await page.get_by_role("button", name="Reply in thread").click()
    reply = page.get_by_role("textbox", name="Reply")
    await reply.fill("/ccm ask something")
    await reply.press("Enter")

    await expect(page.get_by_text("not supported in threads")).to_be_visible()
    await expect(reply).to_have_value("/ccm ask something")


async def test_each_channel_keeps_its_draft_even_over_a_reload(page: Page) -> None:
    field = page.get_by_role("textbox", name="Message")
    await field.fill("half a thought")
    await page.get_by_role("link", name="#coordinators-ica").click()
    await expect(field).to_have_value("")
    await page.reload()
    await page.get_by_role("link", name="#ccm-questions").click()

    await expect(field).to_have_value("half a thought")
