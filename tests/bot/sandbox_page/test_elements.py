from typing import Any

import pytest
from playwright.async_api import Page, expect

from tests.bot.sandbox_page.scripted_bot import ScriptedBot
from tests.bot.sandbox_page.views import actions, option, plain

pytestmark = [pytest.mark.browser, pytest.mark.asyncio(loop_scope="session")]

Json = dict[str, Any]
OPTIONS = [option("Open"), option("Done")]


def element(kind: str, **more: Any) -> Json:
    return {"type": kind, "action_id": "it"} | more


@pytest.mark.parametrize(
    ("drawn", "choice", "expected"),
    [
        (element("static_select", options=OPTIONS), "Done", {"selected_option": OPTIONS[1]}),
        (
            element("multi_static_select", options=OPTIONS),
            "Done",
            {"selected_options": [OPTIONS[1]]},
        ),
        (element("users_select"), "ISU officer", {"selected_user": "U0CURATOR"}),
        (element("multi_users_select"), "ISU officer", {"selected_users": ["U0CURATOR"]}),
        (element("channels_select"), "#ccm-questions", {"selected_channel": "C0CCM"}),
        (
            element("conversations_select"),
            "#coordinators-ica",
            {"selected_conversation": "C0COORD"},
        ),
    ],
)
async def test_a_menu_tells_what_was_chosen(
    page: Page, bot: ScriptedBot, drawn: Json, choice: str, expected: Json
) -> None:
    # Slack allows menus of several in sections and inputs only.
    in_section = {"type": "section", "text": plain("Choose"), "accessory": drawn}
    await bot.post(in_section if drawn["type"].startswith("multi") else actions(drawn))
    await page.get_by_role("article").get_by_role("combobox").click()
    await page.get_by_role("listbox").get_by_role("option", name=choice).click()

    assert (await bot.next_press()).items() >= expected.items()


@pytest.mark.parametrize(
    ("drawn", "typed", "expected"),
    [
        (element("datepicker"), "2024-01-15", {"selected_date": "2024-01-15"}),
        (element("timepicker"), "09:30", {"selected_time": "09:30"}),
        (element("datetimepicker"), "2024-01-15T12:00", {"selected_date_time": 1705312800}),
    ],
)
async def test_a_picker_tells_what_was_chosen(
    page: Page, bot: ScriptedBot, drawn: Json, typed: str, expected: Json
) -> None:
    await bot.post(actions(drawn))
    field = page.get_by_role("article").locator("input")
    await field.fill(typed)
    await field.press("Enter")

    assert (await bot.next_press()).items() >= expected.items()


@pytest.mark.parametrize(
    ("kind", "role", "expected"),
    [
        ("radio_buttons", "radio", {"selected_option": OPTIONS[1]}),
        ("checkboxes", "checkbox", {"selected_options": [OPTIONS[1]]}),
    ],
)
async def test_a_choice_is_told(
    page: Page, bot: ScriptedBot, kind: str, role: Any, expected: Json
) -> None:
    await bot.post(actions(element(kind, options=OPTIONS)))
    await page.get_by_role(role, name="Done").check()

    assert (await bot.next_press()).items() >= expected.items()


async def test_the_overflow_menu_works_by_keyboard(page: Page, bot: ScriptedBot) -> None:
    await bot.post(actions(element("overflow", options=OPTIONS)))
    await page.get_by_role("button", name="More options").press("ArrowDown")
    await page.keyboard.press("ArrowDown")
    await page.keyboard.press("Enter")

    assert (await bot.next_press())["selected_option"] == OPTIONS[1]


async def test_a_button_asks_before_it_deletes(page: Page, bot: ScriptedBot) -> None:
    words = {"title": "Really?", "text": "It is gone then.", "confirm": "Yes", "deny": "No"}
    sure = {name: plain(text) for name, text in words.items()}
    await bot.post(actions(element("button", text=plain("Delete"), value="7", confirm=sure)))
    delete = page.get_by_role("button", name="Delete")
    question = page.get_by_role("dialog", name="Really?")

    await delete.click()
    await question.get_by_role("button", name="No").click()
    await expect(question).to_have_count(0)
    assert bot.pressed.empty()
    await delete.click()
    await question.get_by_role("button", name="Yes").click()
    assert (await bot.next_press())["value"] == "7"


async def test_feedback_shows_which_was_pressed(page: Page, bot: ScriptedBot) -> None:
    sides = {
        f"{side}_button": {"text": plain(side), "value": side} for side in ("positive", "negative")
    }
    row = {"type": "context_actions", "elements": [element("feedback_buttons", **sides)]}
    await bot.post(row)
    await page.get_by_role("button", name="positive").click()

    assert (await bot.next_press())["value"] == "positive"
    pressed = page.get_by_role("button", name="positive", pressed=True)
    await expect(pressed).to_be_visible()
