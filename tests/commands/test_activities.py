"""The work plan by date."""

from dataclasses import replace
from datetime import UTC, date, datetime

import pytest

from bot.errors import NotAllowed, UserError
from bot.roles import Role
from bot.services import Services
from commands.activities import run, undo
from tests.builders import a_request


async def text(words: str, services: Services, **more: object) -> str:
    return (await run(a_request(words, **more), services)).text  # type: ignore[arg-type]


async def test_lists_this_quarter_first_then_what_is_later(services: Services) -> None:
    shown = await text("", services)

    assert shown.index("Q1 2024 (this quarter)") < shown.index("Q2 2024") < shown.index("Q3 2024")
    assert "Q4 2023" not in shown
    assert "KAMIR" in shown


async def test_calls_nothing_past_upcoming(services: Services) -> None:
    shown = await text("", services, today=date(2024, 7, 1))

    assert "Q3 2024 (this quarter)" in shown
    assert "Q2 2024" not in shown


@pytest.mark.parametrize("words", ["Q2 2024", "q2", "2024-Q2", "second quarter of 2024"])
async def test_lists_one_quarter(words: str, services: Services) -> None:
    shown = await text(words, services)

    assert "Activities of Q2 2024" in shown
    assert "2024-Q2-1" in shown
    assert "2024-Q1-1" not in shown


async def test_lists_the_whole_plan_with_what_is_past(services: Services) -> None:
    shown = await text("all", services)

    assert "Q4 2023 (past)" in shown
    for code in "abcdefgh":
        assert f"`{code}`" in shown
    assert "Outputs expected by 12MSP" in shown


async def test_after_the_end_says_so_and_how_to_go_on(services: Services) -> None:
    shown = await text("", services, today=date(2026, 11, 22))

    assert "is over" in shown
    assert "2024-Q3-2" in shown
    assert "knowledge/data/work_plans/" in shown
    assert "Upcoming" not in shown


async def test_before_the_beginning_says_when_it_begins(services: Services) -> None:
    assert "begins in Q4 2023" in await text("", services, today=date(2023, 1, 1))


async def test_done_takes_an_activity_off_the_list_until_undone(services: Services) -> None:
    await text("done 2024-q1-1", services)
    assert "2024-Q1-1" not in await text("", services)
    assert "done, reported by <@U1>" in await text("all", services)

    await undo(a_request(value="2023-2024 2024-Q1-1"), services)
    assert "2024-Q1-1" in await text("", services)


async def test_done_a_second_time_says_so(services: Services) -> None:
    await text("done a", services)

    assert "before" in await text("done a", services)


async def test_done_needs_a_role_while_reading_needs_none(services: Services) -> None:
    assert "KAMIR" in await text("", services, role=Role.MEMBER)
    with pytest.raises(NotAllowed, match="is for coordinators and the ISU"):
        await run(a_request("done a", role=Role.MEMBER), services)


@pytest.mark.parametrize(
    ("words", "problem"),
    [
        ("done", "no code to report"),
        ("done xyz", "no activity with the code “xyz”"),
        ("Q2 2031", "No work plan that I have covers Q2 2031"),
        ("next spring", "cannot read “next spring”"),
    ],
)
async def test_says_what_is_wrong_and_what_works(
    words: str, problem: str, services: Services
) -> None:
    with pytest.raises(UserError, match=problem):
        await run(a_request(words), services)


async def test_the_day_of_a_report_is_the_reader_s(services: Services) -> None:
    late = replace(a_request("done 2024-Q1-1"), now=datetime(2024, 1, 15, 23, 30, tzinfo=UTC))
    await run(late, services)

    assert "on 16 January 2024" in await text("all", services)
