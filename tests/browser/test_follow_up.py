"""A coordinator records a follow-up: by form, by command, and out of a message."""

import pytest
from playwright.async_api import Page, expect

from tests.browser.acts import say, told
from tests.browsers import OpenPage

pytestmark = [pytest.mark.browser, pytest.mark.asyncio(loop_scope="session")]


async def test_a_form_with_a_wrong_day_keeps_everything_until_it_is_right(
    coordinator: Page,
) -> None:
    await say(coordinator, "/ccm followup")
    form = coordinator.get_by_role("dialog", name="Record a follow-up")
    state = form.get_by_role("combobox", name="State")
    await state.press_sequentially("lao")
    await form.get_by_role("option", name="Lao").click()
    await form.get_by_label("Note").fill("Needs a survey team")
    due = form.get_by_label("Due date")
    await due.fill("someday")
    await form.get_by_role("button", name="Save").click()

    await expect(form.get_by_role("alert").filter(has_text="someday")).to_be_visible()
    await expect(due).to_have_attribute("aria-invalid", "true")
    await expect(due).to_be_focused()
    await expect(due).to_have_value("someday")
    await expect(state).to_have_value("Lao People's Democratic Republic")
    await expect(form.get_by_label("Note")).to_have_value("Needs a survey team")

    await due.fill("next Friday")
    await due.press("Enter")
    await expect(form).to_be_hidden()
    await expect(told(coordinator, "Recorded as")).to_contain_text("due 19 January 2024")

    await say(coordinator, "/ccm followup list")
    listed = told(coordinator, "Open follow-ups")
    await expect(listed).to_contain_text("Lao People's Democratic Republic")
    await expect(listed).to_contain_text("Needs a survey team")


async def test_a_message_fills_the_form_and_the_note_links_back_to_it(coordinator: Page) -> None:
    said = "Chad would like a visit by 1 March 2024"
    await say(coordinator, said)
    message = told(coordinator, said)
    stamp = await message.get_attribute("data-ts")
    await message.hover()
    await message.get_by_role("button", name="More actions").click()
    await coordinator.get_by_role("menuitem", name="Record as follow-up").click()
    form = coordinator.get_by_role("dialog", name="Record a follow-up")
    await expect(form.get_by_role("combobox", name="State")).to_have_value("Chad")
    await expect(form.get_by_label("Note")).to_have_value(said)
    await expect(form.get_by_label("Due date")).to_have_value("1 March 2024")
    await form.get_by_role("button", name="Save").click()

    saved = told(coordinator, "Recorded as")
    await expect(saved).to_contain_text("Chad")
    origin = await saved.get_by_role("link", name="from this message").get_attribute("href")
    assert f"/archives/C0COORD/p{str(stamp).replace('.', '')}" in str(origin)


async def test_a_misspelt_state_is_recorded_shown_and_can_be_undone(coordinator: Page) -> None:
    await say(coordinator, "/ccm followup Lebannon asked for a liaison on clearance")
    saved = told(coordinator, "asked for a liaison")
    await expect(saved).to_contain_text("You typed “Lebannon”; I took it as Lebanon.")
    await saved.get_by_role("button", name="Undo").click()

    await expect(told(coordinator, "asked for a liaison")).to_contain_text("Withdrawn")
    await say(coordinator, "/ccm followup list Lebanon")
    await expect(told(coordinator, ": none.")).to_be_visible()


async def test_a_member_is_refused_and_keeps_what_was_typed(open_page: OpenPage) -> None:
    member = await open_page("U0MEMBER", "C0CCM")
    await say(member, "/ccm followup Lebanon asked for a liaison")

    refusal = told(member, "is for coordinators and the ISU")
    await expect(refusal).to_contain_text("What you typed:")
    await expect(refusal).to_contain_text("followup Lebanon asked for a liaison")


async def test_a_name_near_two_states_is_asked_about(coordinator: Page) -> None:
    await say(coordinator, "/ccm followup Nigera asked for training")
    question = told(coordinator, "Which one?")
    await expect(question.get_by_role("button")).to_have_count(2)
    await question.get_by_role("button", name="Nigeria").click()

    saved = told(coordinator, "asked for training")
    await expect(saved).to_contain_text("Recorded as")
    await expect(saved).to_contain_text("Nigeria · no due date")


async def test_one_of_the_list_can_be_marked_done_and_taken_back(coordinator: Page) -> None:
    await say(coordinator, "/ccm followup Iraq asked for equipment")
    await expect(told(coordinator, "asked for equipment")).to_be_visible()
    await say(coordinator, "/ccm followup list Iraq")
    await told(coordinator, "Open follow-ups").get_by_role("button", name="Mark done").click()
    done = told(coordinator, "Done:")
    await expect(done).to_contain_text("asked for equipment")

    await done.get_by_role("button", name="Reopen").click()
    await expect(told(coordinator, "Open again:")).to_contain_text("asked for equipment")
