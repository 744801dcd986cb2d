import pytest
from playwright.async_api import Page, expect

from bot.sandbox.server import Running

pytestmark = [pytest.mark.browser, pytest.mark.asyncio(loop_scope="session")]


async def test_goes_to_the_time_of_the_work_plan_and_back(page: Page, running: Running) -> None:
    sign = page.get_by_text("Date set: 15 January 2024")
    await page.get_by_role("button", name="Go to 15 January 2024").click()

    await expect(sign).to_be_visible()
    await expect(page.get_by_label("Workspace date")).to_have_value("2024-01-15")
    assert running.sandbox.clock.now().date().isoformat() == "2024-01-15"

    await page.get_by_role("button", name="Back to today").click()
    await expect(sign).to_have_count(0)
    await expect(page.get_by_role("button", name="Back to today")).to_be_hidden()
    assert not running.sandbox.clock.is_shifted


async def test_any_date_can_be_set(page: Page, running: Running) -> None:
    field = page.get_by_label("Workspace date")
    await field.fill("2027-03-01")
    await field.press("Enter")

    await expect(page.get_by_text("Date set: 1 March 2027")).to_be_visible()
    assert running.sandbox.clock.now().date().isoformat() == "2027-03-01"


async def test_a_year_out_of_bounds_is_refused_in_words(page: Page, running: Running) -> None:
    field = page.get_by_label("Workspace date")
    await field.fill("0001-03-01")
    await field.press("Enter")

    await expect(page.get_by_text("from 1 January 2000 to 31 December 2099")).to_be_visible()
    assert not running.sandbox.clock.is_shifted
