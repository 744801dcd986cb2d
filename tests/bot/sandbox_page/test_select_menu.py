import pytest
from playwright.async_api import Page, expect

from tests.bot.sandbox_page.scripted_bot import ScriptedBot
from tests.bot.sandbox_page.views import actions, plain

pytestmark = [pytest.mark.browser, pytest.mark.asyncio(loop_scope="session")]

MENU = {"type": "external_select", "action_id": "state", "placeholder": plain("State")}


async def test_typing_asks_the_app_and_arrows_choose(page: Page, bot: ScriptedBot) -> None:
    await bot.post(actions(MENU | {"min_query_length": 1}))
    menu = page.get_by_role("combobox", name="State")
    await menu.press_sequentially("le")
    options = page.get_by_role("listbox").get_by_role("option")
    await expect(options).to_have_text(["Lebanon", "Lesotho"])
    await menu.press("ArrowDown")
    await menu.press("Enter")

    assert (await bot.next_press())["selected_option"]["value"] == "lesotho"
    await expect(menu).to_have_value("Lesotho")
    await expect(page.get_by_role("listbox")).to_be_hidden()


async def test_asks_for_more_letters_first(page: Page, bot: ScriptedBot) -> None:
    await bot.post(actions(MENU))
    await page.get_by_role("combobox", name="State").press_sequentially("le")

    await expect(page.get_by_text("Type at least 3 letters to search.")).to_be_visible()


async def test_says_when_nothing_matches(page: Page, bot: ScriptedBot) -> None:
    await bot.post(actions(MENU | {"min_query_length": 1}))
    await page.get_by_role("combobox", name="State").press_sequentially("xyz")

    await expect(page.get_by_text("Nothing matches.")).to_be_visible()


async def test_escape_leaves_the_choice_as_it_was(page: Page, bot: ScriptedBot) -> None:
    await bot.post(actions(MENU | {"min_query_length": 1}))
    menu = page.get_by_role("combobox", name="State")
    await menu.press_sequentially("leb")
    await expect(page.get_by_role("listbox").get_by_role("option")).to_have_count(1)
    await menu.press("Enter")
    await bot.next_press()
    await menu.press_sequentially("xyz")
    await menu.press("Escape")

    await expect(menu).to_have_value("Lebanon")
    await expect(page.get_by_role("listbox")).to_be_hidden()
