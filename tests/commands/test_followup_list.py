"""Follow-ups as they are shown: one in full, lists by whose and when, each to whom it is for."""

from datetime import date

import pytest

from bot.errors import UserError
from bot.register.level import Level
from bot.roles import Role
from bot.services import Services
from commands.followup import run
from tests.builders import a_follow_up, a_request
from tests.commands.followup_acts import said


async def test_shows_a_long_note_in_full(services: Services) -> None:
    await said(f"Lebanon {'very ' * 800}last", services)

    text = (await said("show 1", services)).text
    assert text.count("very") == 800
    assert "last" in text


async def test_lists_overdue_mine_and_by_state(services: Services) -> None:
    async with services.storage.unit_of_work() as work:
        await work.follow_ups.add(a_follow_up("late", due_on=date(2024, 1, 10), author_id="U2"))
        await work.follow_ups.add(a_follow_up("mine"))
        await work.follow_ups.add(a_follow_up("theirs", state="LAO", author_id="U2"))

    text = (await said("list", services)).text
    assert "3 open, 1 overdue, yours: 1" in text
    assert text.index("late") < text.index("mine") < text.index("theirs")
    assert "overdue since 10 January 2024" in text
    assert "theirs" not in (await said("list mine", services)).text
    assert "theirs" not in (await said("list overdue", services)).text
    only_laos = (await said("list Laos", services)).text
    assert "theirs" in only_laos
    assert "late" not in only_laos


async def test_an_empty_list_says_so(services: Services) -> None:
    assert "none" in (await said("list", services)).text


async def test_a_long_list_says_that_there_is_more(services: Services) -> None:
    async with services.storage.unit_of_work() as work:
        for number in range(60):
            await work.follow_ups.add(a_follow_up(f"note {number}"))

    shown = await said("list", services)
    assert len(shown.blocks) <= 50
    assert "There are more" in shown.text


async def test_hides_from_the_isu_what_only_coordinators_may_see(services: Services) -> None:
    async with services.storage.unit_of_work() as work:
        await work.follow_ups.add(a_follow_up("secret", level=Level.COORDINATORS))

    assert "secret" in (await said("list", services)).text
    assert "secret" not in (await said("list", services, role=Role.CURATOR)).text
    with pytest.raises(UserError, match="no follow-up #1"):
        await run(a_request("done 1", role=Role.CURATOR), services)
