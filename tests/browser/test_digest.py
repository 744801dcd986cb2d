"""A digest: looked at first, then posted for the whole channel, then every week."""

from datetime import date

import pytest
from playwright.async_api import Page, expect

from bot.sandbox.server import Running
from tests.bot_at_work import go_to
from tests.browser.acts import say, thread_under, told
from tests.browsers import OpenPage

pytestmark = [pytest.mark.browser, pytest.mark.asyncio(loop_scope="session")]

TITLE = "Digest – 15 January 2024"


async def test_a_preview_is_for_one_and_the_digest_for_all(
    coordinator: Page, open_page: OpenPage
) -> None:
    other = await open_page("U0COORDCH", "C0COORD")
    await say(coordinator, "/ccm followup Chad would like a visit by 17 January 2024")
    await expect(told(coordinator, "Recorded as")).to_be_visible()

    await say(coordinator, "/ccm digest preview")
    preview = told(coordinator, TITLE)
    await expect(preview).to_contain_text("nothing has been posted")
    await expect(preview).to_contain_text("Q1 2024 (this quarter)")

    await say(coordinator, "/ccm digest now")
    digest = told(other, TITLE)
    await expect(digest.get_by_role("heading")).to_have_text(TITLE)
    await expect(digest).to_contain_text("Q1 2024 (this quarter)")
    await expect(digest).to_contain_text("would like a visit")
    await expect(digest).not_to_contain_text("Only visible to you")

    thread = await thread_under(other, TITLE)
    await thread.get_by_role("button", name="A week later").click()
    await expect(thread.get_by_text("Changed #1")).to_contain_text("due 24 January 2024")


async def test_a_schedule_names_the_day_the_time_and_the_zone(
    running: Running, coordinator: Page
) -> None:
    go_to(date(2024, 1, 16), running.sandbox.clock)
    await say(coordinator, "/ccm digest here monday 09:00 Europe/Zurich")

    change = told(coordinator, "the digest now comes")
    await expect(change).to_contain_text("every Monday at 09:00 (Europe/Zurich)")
    await say(coordinator, "/ccm digest show")
    schedule = told(coordinator, "The digest comes here")
    await expect(schedule).to_contain_text("Monday, 22 January 2024, 09:00 (Europe/Zurich)")
