"""What outsiders in a channel never get to see."""

import pytest
from playwright.async_api import expect

from tests.browser.acts import say, told
from tests.browsers import OpenPage

pytestmark = [pytest.mark.browser, pytest.mark.asyncio(loop_scope="session")]

NOTE = "asked for a liaison on clearance"


async def test_a_guest_sees_no_reply_to_a_coordinator_and_only_numbers_in_a_digest(
    open_page: OpenPage,
) -> None:
    guest, page = await open_page("U0GUEST", "C0CCM"), await open_page("U0COORDLB", "C0CCM")
    await say(page, f"/ccm followup Lebanon {NOTE}, reply by 17 January 2024")
    await expect(told(page, "Recorded as")).to_contain_text(NOTE)
    await say(page, "/ccm followup list")
    await expect(told(page, "Open follow-ups")).to_contain_text(NOTE)
    await say(page, "/ccm digest now")

    digest = told(guest, "Digest –")
    await expect(digest).to_contain_text("1 follow-up due within a week")
    await expect(guest.get_by_role("article")).to_have_count(1)
    await expect(guest.get_by_text(NOTE)).to_have_count(0)
    assert NOTE not in await guest.content()


async def test_a_guest_is_refused_what_coordinators_keep(open_page: OpenPage) -> None:
    guest = await open_page("U0GUEST", "C0CCM")
    for command in ("/ccm followup list", "/ccm digest preview"):
        await say(guest, command)
        await expect(told(guest, command.removeprefix("/ccm "))).to_contain_text(
            "is for coordinators and the ISU"
        )
