"""From a question without an answer to the answer in the thread of whoever asked, on the page."""

import pytest
from playwright.async_api import Locator, Page, expect

from tests.browser.acts import say, thread_under, told
from tests.browsers import OpenPage

pytestmark = [pytest.mark.browser, pytest.mark.asyncio(loop_scope="session")]
QUESTION = "Which bar serves the best espresso?"
PATIENCE_MS = 60_000
TRIES = 5


async def choose(form: Locator, label: str, option: str) -> None:
    """Pick from a menu of the form."""
    menu = form.get_by_role("combobox", name=label)
    await menu.click()
    await form.get_by_role("option", name=option, exact=True).click()


async def go_on(curator: Page, form: Locator) -> None:
    """Open the form until it offers what was typed, which the app hears of in an event of its own
    and may still be keeping."""
    button = form.get_by_role("button", name="Go on with that")
    for _ in range(TRIES):
        await say(curator, "/ccm kb new")
        await expect(form.get_by_label("Title")).to_be_visible()
        if await button.is_visible():
            await button.click()
            return
        await form.get_by_role("button", name="Cancel").click()
        await expect(form).to_be_hidden()
    raise AssertionError("What was typed is not offered.")


async def fill_in(form: Locator) -> None:
    """Write the entry that answers the question."""
    await form.get_by_label("Title").fill("Where espresso is served")
    await form.get_by_label("Answer", exact=True).fill("In the **Serpent Bar**, ground floor.")
    await choose(form, "It answers questions for", "where")
    await form.get_by_label("Sources, one a line").fill("Guide to the Palais | page 4")
    await choose(form, "How well it is sourced", "Rests on a single source")
    await choose(form, "Topic", "resources")


async def test_an_open_question_is_answered_in_the_thread_of_whoever_asked(
    open_page: OpenPage,
) -> None:
    member: Page = await open_page("U0MEMBER", "C0CCM")
    await say(member, f"@Article 6 {QUESTION}")
    await expect(told(member, QUESTION)).to_contain_text("repl", timeout=PATIENCE_MS)
    thread = await thread_under(member, QUESTION)
    await thread.get_by_role("button", name="Tell me").click()

    curator: Page = await open_page("U0CURATOR", "C0ISU")
    await say(curator, "/ccm kb unanswered")
    queue = told(curator, QUESTION)
    await queue.get_by_role("button", name="Draft an entry").click()
    form = curator.get_by_role("dialog", name="New entry")
    await expect(form.get_by_label("Example questions, one a line")).to_have_value(QUESTION)
    await fill_in(form)
    await form.get_by_label("States").fill("Atlantis")
    await form.get_by_role("button", name="Preview").click()
    await expect(form.get_by_role("alert").filter(has_text="Atlantis")).to_be_visible()
    await expect(form.get_by_label("Title")).to_have_value("Where espresso is served")
    await form.get_by_label("States").fill("")
    await form.get_by_role("button", name="Preview").click()

    preview = curator.get_by_role("dialog", name="Preview")
    await expect(preview).to_contain_text("In the Serpent Bar, ground floor.")
    await expect(preview).to_contain_text("1 example question: 5 are missing.")
    await preview.get_by_role("button", name="Publish").click()
    await expect(told(curator, "Published: ")).to_be_visible()

    told_in_thread = thread.get_by_role("article").filter(has_text="Serpent Bar")
    await expect(told_in_thread.first).to_be_visible(timeout=PATIENCE_MS)


async def test_a_form_closed_by_mistake_is_gone_on_with(open_page: OpenPage) -> None:
    curator: Page = await open_page("U0DIRECTOR", "C0ISU")
    await say(curator, "/ccm kb new")
    form = curator.get_by_role("dialog", name="New entry")
    await form.get_by_label("Title").fill("Half a title")
    await form.get_by_role("button", name="Cancel").click()
    await expect(form).to_be_hidden()

    await go_on(curator, form)
    await expect(form.get_by_label("Title")).to_have_value("Half a title")
