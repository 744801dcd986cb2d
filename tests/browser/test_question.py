"""Somebody asks, in a channel and for their own eyes only."""

import pytest
from playwright.async_api import Page, expect

from tests.browser.acts import say, thread_under, told
from tests.browsers import OpenPage

pytestmark = [pytest.mark.browser, pytest.mark.asyncio(loop_scope="session")]

QUESTION = "What does Article 6(9) say about trust funds?"
UNKNOWN = "What is for lunch in the Serpent Bar?"


async def test_a_mention_is_answered_in_its_thread_with_its_sources(open_page: OpenPage) -> None:
    page = await open_page("U0MEMBER", "C0CCM")
    await say(page, f"@Article 6 {QUESTION}")
    thread = await thread_under(page, QUESTION)

    answer = thread.get_by_role("article", name="Article 6").filter(has_text="trust fund")
    await expect(answer).to_contain_text("Sources")
    await expect(answer).to_contain_text("reviewed")
    source = answer.get_by_role("link", name="Convention on Cluster Munitions")
    await expect(source).to_have_attribute(
        "href", "https://www.clusterconvention.org/convention-text/"
    )
    await expect(told(page, "Sources")).to_have_count(0)


async def test_a_command_is_answered_for_one_person_who_may_share_it(open_page: OpenPage) -> None:
    page, other = await open_page("U0COORDLB", "C0CCM"), await open_page("U0MEMBER", "C0CCM")
    await say(page, f"/ccm ask {QUESTION}")
    answer = told(page, "Sources")
    await expect(answer).to_contain_text("Only visible to you")
    await expect(other.get_by_role("textbox", name="Message")).to_be_focused()
    await expect(told(other, "Sources")).to_have_count(0)

    await answer.get_by_role("button", name="Share in channel").click()
    await expect(told(other, "Sources")).to_contain_text("Article 6(9)")
    await expect(told(other, "Sources")).not_to_contain_text("Only visible to you")


async def test_what_it_does_not_know_it_says_and_passes_on(open_page: OpenPage) -> None:
    page = await open_page("U0MEMBER", "C0CCM")
    await say(page, f"@Article 6 {UNKNOWN}")
    thread = await thread_under(page, UNKNOWN)
    answer = thread.get_by_role("article", name="Article 6").filter(has_text="do not know")
    await expect(answer).to_contain_text("before the ISU's curators")
    await expect(answer).not_to_contain_text("Sources")

    curator = await open_page("U0CURATOR", "C0COORD")
    await say(curator, "/ccm digest preview")
    await expect(told(curator, "Questions without a good answer")).to_contain_text(UNKNOWN)


async def test_a_near_miss_is_offered_as_a_button(coordinator: Page) -> None:
    await say(coordinator, "/ccm ask assistance")
    offer = told(coordinator, "None of these")
    near = offer.get_by_role("button").first
    title = await near.inner_text()
    await near.click()

    answer = told(coordinator, "Sources")
    await expect(answer.get_by_role("heading")).to_have_text(title)
