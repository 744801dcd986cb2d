"""What the work plan has in store depends on the workspace's date."""

import pytest
from playwright.async_api import Page, expect

from bot.sandbox.server import Running
from tests.browser.acts import say, told

pytestmark = [pytest.mark.browser, pytest.mark.asyncio(loop_scope="session")]


async def test_lists_what_is_upcoming_on_the_date_that_was_set(
    running: Running, coordinator: Page
) -> None:
    running.sandbox.clock.go_to(None)
    await coordinator.reload()
    await expect(coordinator.get_by_role("button", name="Back to today")).to_be_hidden()

    await coordinator.get_by_role("button", name="Go to 15 January 2024").click()
    await expect(coordinator.get_by_text("Date set: 15 January 2024")).to_be_visible()
    await say(coordinator, "/ccm activities")
    upcoming = told(coordinator, "Upcoming activities, as of Q1 2024")
    await expect(upcoming).to_contain_text("Q1 2024 (this quarter)")
    await expect(upcoming).to_contain_text("Q3 2024")
    await expect(upcoming).not_to_contain_text("Q4 2023")

    await coordinator.get_by_role("button", name="Back to today").click()
    await expect(coordinator.get_by_text("Date set:")).to_have_count(0)
    await say(coordinator, "/ccm activities")
    over = told(coordinator, "The work plan 2023-2024 is over")
    await expect(over).to_contain_text("Its last quarter was Q3 2024.")
    await expect(over).to_contain_text("To load the next plan")
    await expect(over).not_to_contain_text("this quarter")
