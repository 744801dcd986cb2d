import asyncio

import pytest
import pytest_asyncio
from playwright.async_api import Locator, Page, expect

from tests.bot.sandbox_page.scripted_bot import PATIENCE_SECONDS, ScriptedBot

pytestmark = [pytest.mark.browser, pytest.mark.asyncio(loop_scope="session")]


@pytest_asyncio.fixture(loop_scope="session")
async def dialog(page: Page) -> Locator:
    """The form, opened by "/ccm form"."""
    await page.get_by_role("textbox", name="Message").fill("/ccm form")
    await page.keyboard.press("Enter")
    dialog = page.get_by_role("dialog", name="Record a note")
    await dialog.wait_for()
    return dialog


async def fill(dialog: Locator, due: str) -> None:
    await dialog.get_by_role("combobox", name="State").press_sequentially("leb")
    await dialog.get_by_role("option", name="Lebanon").click()
    await dialog.get_by_label("Note").fill("Asked for a liaison")
    await dialog.get_by_label("Due").fill(due)


async def test_an_error_of_the_app_stands_at_its_field_and_loses_nothing(
    dialog: Locator, bot: ScriptedBot
) -> None:
    await fill(dialog, due="someday")
    await dialog.get_by_role("button", name="Record").click()

    due = dialog.get_by_label("Due")
    await expect(dialog.get_by_role("alert").filter(has_text="someday")).to_be_visible()
    await expect(due).to_be_focused()
    await expect(due).to_have_attribute("aria-invalid", "true")
    await expect(dialog.get_by_label("Note")).to_have_value("Asked for a liaison")
    await expect(dialog.get_by_role("combobox", name="State")).to_have_value("Lebanon")

    await due.fill("15 December 2026")
    await due.press("Enter")
    values = await asyncio.wait_for(bot.submitted.get(), PATIENCE_SECONDS)
    assert values["state"]["state"]["selected_option"]["value"] == "lebanon"
    assert values["note"]["note"]["value"] == "Asked for a liaison"
    await expect(dialog).to_be_hidden()


async def test_what_is_missing_is_named_before_the_app_is_asked(
    dialog: Locator, bot: ScriptedBot
) -> None:
    await dialog.get_by_label("Note").fill("ab")
    await dialog.get_by_role("button", name="Record").click()

    await expect(dialog.get_by_text("Please fill this in.")).to_be_visible()
    await expect(dialog.get_by_text("at least 3 characters")).to_be_visible()
    assert bot.submitted.empty()


async def test_a_silent_app_loses_nothing_that_was_typed(dialog: Locator, bot: ScriptedBot) -> None:
    bot.silent.set()
    await fill(dialog, due="")
    await dialog.get_by_role("button", name="Record").click()

    await expect(dialog.get_by_text("did not answer")).to_be_visible()
    await expect(dialog.get_by_label("Note")).to_have_value("Asked for a liaison")


async def test_an_update_keeps_what_was_typed(dialog: Locator) -> None:
    await fill(dialog, due="tomorrow")
    await dialog.get_by_role("button", name="More").click()

    await expect(dialog.get_by_label("Contact")).to_be_visible()
    await expect(dialog.get_by_label("Note")).to_have_value("Asked for a liaison")
    await expect(dialog.get_by_label("Due")).to_have_value("tomorrow")
    await expect(dialog.get_by_role("combobox", name="State")).to_have_value("Lebanon")
    await expect(dialog.get_by_role("button", name="More")).to_be_focused()


async def test_escape_closes_it_tells_the_app_and_goes_back_to_where_one_was(
    page: Page, dialog: Locator, bot: ScriptedBot
) -> None:
    await page.keyboard.press("Escape")

    await expect(dialog).to_be_hidden()
    await expect(page.get_by_role("textbox", name="Message")).to_be_focused()
    view = await asyncio.wait_for(bot.closed.get(), PATIENCE_SECONDS)
    assert view["callback_id"] == "form"


async def test_escape_in_an_open_menu_closes_only_the_menu(page: Page, dialog: Locator) -> None:
    await dialog.get_by_role("combobox", name="State").press_sequentially("le")
    await dialog.get_by_role("option", name="Lesotho").wait_for()
    await page.keyboard.press("Escape")

    await expect(dialog.get_by_role("listbox")).to_be_hidden()
    await expect(dialog).to_be_visible()


async def test_the_first_field_has_the_focus_and_tab_stays_inside(
    page: Page, dialog: Locator
) -> None:
    await expect(dialog.get_by_role("combobox", name="State")).to_be_focused()
    for _ in range(12):
        await page.keyboard.press("Tab")
        assert await page.evaluate(
            "document.activeElement === document.body || !!document.activeElement.closest('dialog')"
        )
