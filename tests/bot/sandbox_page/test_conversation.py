import re

import pytest
from playwright.async_api import Page, expect

from tests.bot.sandbox_page.scripted_bot import ScriptedBot
from tests.bot.sandbox_page.views import section

pytestmark = [pytest.mark.browser, pytest.mark.asyncio(loop_scope="session")]


async def test_a_mention_is_answered_in_its_thread(page: Page) -> None:
    await page.get_by_role("textbox", name="Message").fill("@Article 6 who coordinates?")
    await page.keyboard.press("Enter")
    await page.get_by_role("button", name="1 reply").click()

    thread = page.get_by_role("complementary", name="Thread")
    await expect(thread.get_by_role("article")).to_have_count(2)
    await expect(thread).to_contain_text("You wrote: @Article 6 who coordinates?")
    await expect(thread.get_by_role("textbox", name="Reply")).to_be_focused()


async def test_a_reply_stays_in_the_thread(page: Page, bot: ScriptedBot) -> None:
    await bot.post(section("A beginning"))
    message = page.get_by_role("log", name="Conversation").get_by_role("article")
    await message.hover()
    await message.get_by_role("button", name="Reply in thread").click()
    await page.get_by_role("textbox", name="Reply").fill("An end")
    await page.get_by_role("button", name="Post reply").click()

    await expect(page.get_by_role("log", name="Replies")).to_contain_text("An end")
    await expect(message).not_to_contain_text("An end")
    await page.keyboard.press("Escape")
    await expect(page.get_by_role("complementary", name="Thread")).to_be_hidden()


async def test_the_channel_scrolls_to_its_newest_message(page: Page, bot: ScriptedBot) -> None:
    for number in range(30):
        await bot.post(section(f"Message {number}"))

    await expect(page.get_by_text("Message 29")).to_be_in_viewport()


async def test_a_message_taller_than_the_pane_is_shown_from_its_beginning(
    page: Page, bot: ScriptedBot
) -> None:
    for number in range(3):
        await bot.post(section(f"Message {number}"))
    await bot.post(section("Beginning\n" + "and so on\n" * 80 + "End"))
    await expect(page.get_by_text("Beginning")).to_be_in_viewport()
    await expect(page.get_by_text("Message 1")).not_to_be_in_viewport()

    await bot.post(section("A word after it"))
    await expect(page.get_by_text("A word after it")).to_be_in_viewport()
    await expect(page.get_by_text("Message 0")).not_to_be_in_viewport()


async def test_a_reaction_is_given_and_taken_back(page: Page, bot: ScriptedBot) -> None:
    await bot.post(section("Well?"))
    await page.get_by_text("Well?").hover()
    await page.get_by_role("button", name="Add reaction").click()
    await page.keyboard.press("Enter")

    given = page.get_by_role("button", name="+1, 1")
    await expect(given).to_have_attribute("aria-pressed", "true")
    await given.click()
    await expect(given).to_have_count(0)


async def test_a_message_shortcut_reaches_the_bot(page: Page, bot: ScriptedBot) -> None:
    await bot.post(section("Lebanon asked for a liaison"), text="Lebanon asked for a liaison")
    await page.get_by_text("Lebanon asked for a liaison").hover()
    await page.get_by_role("button", name="More actions").click()
    await page.get_by_role("menuitem", name="Keep this").click()

    await expect(page.get_by_text("Kept: Lebanon asked for a liaison")).to_be_visible()


async def test_a_global_shortcut_opens_its_form(page: Page) -> None:
    await page.get_by_role("button", name="Shortcuts").press("ArrowDown")
    await page.keyboard.press("Enter")

    await expect(page.get_by_role("dialog", name="Record a note")).to_be_visible()


async def test_a_permalink_opens_the_message(page: Page, bot: ScriptedBot) -> None:
    ts = await bot.post(section("Here it is"), channel="C0COORD")
    link = await bot.client.chat_getPermalink(channel="C0COORD", message_ts=ts)
    await bot.post(section(f"See <{link['permalink']}|that note>"))
    await page.get_by_role("link", name="that note").click()

    await expect(page).to_have_url(re.compile(r"#C0COORD/"))
    await expect(page.get_by_role("log", name="Replies")).to_contain_text("Here it is")


async def test_home_shows_what_the_app_published(page: Page, bot: ScriptedBot) -> None:
    await page.get_by_role("link", name="Home").click()
    await expect(page.get_by_role("heading", name="Your follow-ups")).to_be_visible()
    await page.get_by_role("button", name="Refresh").click()

    assert (await bot.next_press())["action_id"] == "refresh"


async def test_a_direct_message_with_the_app_is_answered(page: Page) -> None:
    await page.get_by_role("link", name="Article 6", exact=True).click()
    await expect(page.get_by_role("heading", name="Article 6", level=1)).to_be_visible()
    await page.get_by_role("textbox", name="Message").fill("hello")
    await page.keyboard.press("Enter")

    await expect(page.get_by_role("button", name="1 reply")).to_be_visible()


async def test_the_newest_message_stays_in_view_when_a_thread_opens(
    page: Page, bot: ScriptedBot
) -> None:
    for number in range(12):
        await bot.post(section(f"Message {number} " + "and so on " * 20))
    newest = page.get_by_role("log", name="Conversation").get_by_role("article").last
    await expect(newest).to_contain_text("Message 11")
    await newest.hover()
    await newest.get_by_role("button", name="Reply in thread").click()

    await expect(page.get_by_role("complementary", name="Thread")).to_be_visible()
    await expect(newest).to_be_in_viewport(ratio=0.95)


async def test_what_one_sends_is_shown_even_to_who_had_scrolled_up(
    page: Page, bot: ScriptedBot
) -> None:
    for number in range(30):
        await bot.post(section(f"Message {number}"))
    await expect(page.get_by_text("Message 29")).to_be_in_viewport()
    for sent, shown in (("My own words", "My own words"), ("/ccm ask this", "For your eyes")):
        log = page.get_by_role("log", name="Conversation")
        await log.evaluate("log => { log.scrollTop = 0 }")
        await expect(page.get_by_text("Message 0", exact=True)).to_be_in_viewport()
        await page.get_by_role("textbox", name="Message").fill(sent)
        await page.keyboard.press("Enter")

        await expect(log.get_by_text(shown)).to_be_in_viewport()
