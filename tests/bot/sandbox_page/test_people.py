import pytest
from playwright.async_api import Page, expect

from tests.bot.sandbox_page.scripted_bot import ScriptedBot
from tests.browsers import OpenPage

pytestmark = [pytest.mark.browser, pytest.mark.asyncio(loop_scope="session")]


async def test_an_ephemeral_answer_is_for_one_person_only(page: Page) -> None:
    await page.get_by_role("textbox", name="Message").fill("/ccm ask a private thing")
    await page.keyboard.press("Enter")
    answer = page.get_by_role("article").filter(has_text="For your eyes: ask a private thing")
    await expect(answer.get_by_text("Only visible to you")).to_be_visible()

    await page.get_by_label("Acting as").select_option(label="ISU officer")
    await expect(page.get_by_text("This is the beginning of #ccm-questions.")).to_be_visible()
    await expect(answer).to_have_count(0)

    await page.get_by_label("Acting as").select_option(label="Coordinator, Lebanon")
    await expect(answer).to_be_visible()


async def test_a_guest_sees_no_private_channel(page: Page) -> None:
    private = page.get_by_role("link", name="#coordinators-ica")
    await private.click()
    await expect(page.get_by_role("heading", name="#coordinators-ica")).to_be_visible()
    await page.get_by_label("Acting as").select_option(label="Delegate, guest")

    await expect(private).to_have_count(0)
    await expect(page.get_by_role("heading", name="#ccm-questions")).to_be_visible()


async def test_two_windows_are_two_people(
    page: Page, open_page: OpenPage, bot: ScriptedBot
) -> None:
    assert bot.is_connected
    other = await open_page("U0CURATOR", "C0COORD")
    await expect(other.get_by_role("heading", name="#coordinators-ica")).to_be_visible()
    await page.get_by_role("textbox", name="Message").fill("Good morning")
    await page.keyboard.press("Enter")

    questions = other.get_by_role("link", name="#ccm-questions")
    await expect(questions).to_have_accessible_description("1 unread")
    await questions.click()
    await expect(other.get_by_role("article", name="Coordinator, Lebanon")).to_be_visible()


async def test_a_link_to_a_hidden_channel_says_so(open_page: OpenPage) -> None:
    page = await open_page("U0GUEST", "C0COORD")

    await expect(page.get_by_text("Delegate, guest cannot see that channel.")).to_be_visible()
    await expect(page.get_by_role("heading", name="#ccm-questions")).to_be_visible()


async def test_where_the_app_is_not_it_can_be_invited(page: Page) -> None:
    await page.get_by_role("link", name="#general").click()
    await expect(page.get_by_text("Article 6 is not in this channel.")).to_be_visible()
    await page.get_by_role("button", name="Invite @Article 6").click()

    await expect(page.get_by_role("textbox", name="Message")).to_have_value("/invite @Article 6")


async def test_who_has_no_shortcuts_sees_no_button_for_them(open_page: OpenPage) -> None:
    page = await open_page("U0STRANGER", "C0CONNECT")
    await expect(page.get_by_role("textbox", name="Message")).to_be_visible()

    await expect(page.get_by_role("button", name="Shortcuts")).to_be_hidden()
