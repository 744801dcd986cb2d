"""Closing, editing and withdrawing a follow-up that is there."""

import asyncio
from datetime import date

import pytest

from bot.errors import UserError
from bot.register.follow_up import Status
from bot.register.level import Level
from bot.services import Services
from commands.followup import run, undo
from tests.builders import TEAM, a_request
from tests.commands.followup_acts import open_ones, said


async def test_done_a_second_time_keeps_when_it_was_done(services: Services) -> None:
    await said("Lebanon asked", services)
    await said("done 1", services)

    with pytest.raises(UserError, match="done already"):
        await run(a_request("done 1", today=date(2026, 11, 22)), services)


async def test_an_edit_and_a_close_at_once_lose_neither(services: Services) -> None:
    for number in range(1, 11):
        await said(f"Lebanon asked {number}", services, key=f"Ev{number}")
        await asyncio.gather(
            run(a_request(f"edit {number} asked again"), services),
            run(a_request(f"done {number}"), services),
        )
        async with services.storage.unit_of_work() as work:
            found = await work.follow_ups.get(TEAM, number, Level.COORDINATORS.includes)
        assert found is not None
        assert (found.note, found.status) == ("asked again", Status.DONE)


@pytest.mark.parametrize("typed", ["done", "done 4 5", "edit", "undo it", "show"])
async def test_a_command_without_its_number_says_so(typed: str, services: Services) -> None:
    with pytest.raises(UserError, match="needs the number"):
        await run(a_request(typed), services)


async def test_closes_by_number_and_reopens(services: Services) -> None:
    await said("Lebanon asked", services)

    assert "Done" in (await said("done #1", services)).text
    assert await open_ones(services) == []
    assert "asked" in (await said("list done", services)).text
    await said("reopen 1", services)
    assert len(await open_ones(services)) == 1


async def test_says_which_number_is_not_there(services: Services) -> None:
    with pytest.raises(UserError, match="no follow-up #7"):
        await run(a_request("done 7"), services)


async def test_a_line_gives_another_note_and_shows_the_one_before(services: Services) -> None:
    await said("Lebanon asked, reply by 1 March 2024", services)

    shown = await said("edit 1 asked twice", services)
    assert "asked, reply by 1 March 2024" in shown.text
    assert await open_ones(services) == [("LBN", "asked twice", date(2024, 3, 1))]

    await said("edit #1 asked thrice by 2 April 2024", services)
    assert await open_ones(services) == [("LBN", "asked thrice by 2 April 2024", date(2024, 4, 2))]


async def test_what_is_withdrawn_stays_in_the_database(services: Services) -> None:
    await said("Lebanon asked", services)
    await undo(a_request(value="1"), services)

    async with services.storage.unit_of_work() as work:
        found = await work.follow_ups.get(TEAM, 1, Level.COORDINATORS.includes)
    assert found is not None
    assert found.status is Status.WITHDRAWN
