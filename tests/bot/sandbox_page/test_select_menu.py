import asyncio

import pytest
from playwright.async_api import Page, expect

from tests.bot.sandbox_page.scripted_bot import PATIENCE_SECONDS, ScriptedBot
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


async def test_leaving_before_the_list_has_come_takes_what_was_typed(
    page: Page, bot: ScriptedBot
) -> None:
    lesotho = {"text": plain("Lesotho"), "value": "lesotho"}
    await bot.post(actions(MENU | {"min_query_length": 1, "initial_option": lesotho}))
    menu = page.get_by_role("combobox", name="State")
    await menu.fill("lebanon")
    await menu.press("Tab")

    assert (await bot.next_press())["selected_option"]["value"] == "lebanon"
    await expect(menu).to_have_value("Lebanon")


async def test_enter_before_the_list_has_come_takes_its_first_option(
    page: Page, bot: ScriptedBot
) -> None:
    await bot.post(actions(MENU | {"min_query_length": 1}))
    menu = page.get_by_role("combobox", name="State")
    await menu.fill("le")
    await menu.press("Enter")

    assert (await bot.next_press())["selected_option"]["value"] == "lebanon"
    await expect(menu).to_have_value("Lebanon")


async def test_what_matches_nothing_stays_visible_and_is_marked(
    page: Page, bot: ScriptedBot
) -> None:
    await bot.post(actions(MENU | {"min_query_length": 1}))
    menu = page.get_by_role("combobox", name="State")
    await menu.fill("Atlantis")
    await menu.press("Tab")

    await expect(menu).to_have_attribute("aria-invalid", "true")
    await expect(menu).to_have_value("Atlantis")
    assert bot.pressed.empty()


async def test_a_form_is_not_sent_with_a_choice_that_matches_nothing(
    page: Page, bot: ScriptedBot
) -> None:
    await page.get_by_role("textbox", name="Message").fill("/ccm form")
    await page.keyboard.press("Enter")
    dialog = page.get_by_role("dialog", name="Record a note")
    await dialog.get_by_label("Note").fill("Asked for a liaison")
    menu = dialog.get_by_role("combobox", name="State")
    await menu.fill("Atlantis")
    await dialog.get_by_role("button", name="Record").click()

    await expect(dialog.get_by_text("Nothing matches “Atlantis”.")).to_be_visible()
    await expect(menu).to_be_focused()
    assert bot.submitted.empty()

    await menu.fill("Lebanon")
    await dialog.get_by_role("button", name="Record").click()
    values = await asyncio.wait_for(bot.submitted.get(), PATIENCE_SECONDS)
    assert values["state"]["state"]["selected_option"]["value"] == "lebanon"
