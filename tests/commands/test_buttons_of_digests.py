"""What the buttons under the lines of a digest do; the digest itself stays as it is."""

from dataclasses import replace
from datetime import date, timedelta

import pytest

from bot.errors import NotAllowed, UserError
from bot.register.follow_up import FollowUp, Status
from bot.register.level import Level
from bot.roles import Role
from bot.services import Message, Services
from commands import activities, followup
from tests.builders import IN_THE_PLAN, TEAM, a_follow_up, a_request

WEEK = timedelta(days=7)


async def recorded(
    services: Services,
    due_on: date,
    *,
    status: Status = Status.OPEN,
    level: Level = Level.COORDINATION,
) -> None:
    follow_up = a_follow_up("<wants> a visit", due_on=due_on, status=status, level=level)
    async with services.storage.unit_of_work() as work:
        await work.follow_ups.add(follow_up)


async def present(services: Services) -> FollowUp:
    async with services.storage.unit_of_work() as work:
        found = await work.follow_ups.get(TEAM, 1, frozenset(Level))
    assert found
    return found


async def press(name: str, value: str, services: Services) -> Message:
    shown = await followup.VERB.actions[name](a_request(value=value), services)
    assert isinstance(shown, Message)
    assert not shown.replaces
    return shown


@pytest.mark.parametrize(
    ("due_on", "then"),
    [
        (IN_THE_PLAN + timedelta(days=3), IN_THE_PLAN + timedelta(days=10)),
        (IN_THE_PLAN - timedelta(days=30), IN_THE_PLAN + WEEK),
    ],
    ids=["due", "overdue"],
)
async def test_a_week_later_counts_from_the_day_or_from_today(
    services: Services, due_on: date, then: date
) -> None:
    await recorded(services, due_on)

    shown = await press("followup_later", f"1 {due_on}", services)

    assert (await present(services)).due_on == then
    assert "Changed *#1*" in shown.text
    async with services.storage.unit_of_work() as work:
        [record] = await work.audit.latest(TEAM)
    assert record.action == "follow-up put off"


async def test_pressing_twice_moves_it_once(services: Services) -> None:
    await recorded(services, IN_THE_PLAN)
    await press("followup_later", f"1 {IN_THE_PLAN}", services)

    with pytest.raises(UserError, match="is due 22 January 2024 by now"):
        await press("followup_later", f"1 {IN_THE_PLAN}", services)
    assert (await present(services)).due_on == IN_THE_PLAN + WEEK


async def test_what_is_done_is_not_put_off(services: Services) -> None:
    await recorded(services, IN_THE_PLAN, status=Status.DONE)

    with pytest.raises(UserError, match="done already"):
        await press("followup_later", f"1 {IN_THE_PLAN}", services)


async def test_open_shows_the_whole_note_to_who_may_read_it(services: Services) -> None:
    await recorded(services, IN_THE_PLAN, level=Level.COORDINATORS)

    assert "&lt;wants&gt; a visit" in (await press("followup_look", "1", services)).text
    curator = replace(a_request(value="1", role=Role.CURATOR), key="other")
    with pytest.raises(UserError, match="no follow-up #1"):
        await followup.VERB.actions["followup_look"](curator, services)


async def test_an_activity_is_reported_from_the_digest(services: Services) -> None:
    pressed = a_request(value="2023-2024 2024-Q1-1", today=date(2024, 4, 2))

    shown = await activities.VERB.actions["activities_done"](pressed, services)

    assert isinstance(shown, Message)
    assert "Reported as done: `2024-Q1-1`" in shown.text
    async with services.storage.unit_of_work() as work:
        assert list(await work.activities.done(TEAM, "2023-2024")) == ["2024-Q1-1"]


async def test_members_report_nothing(services: Services) -> None:
    pressed = a_request(value="2023-2024 2024-Q1-1", role=Role.MEMBER)

    with pytest.raises(NotAllowed):
        await activities.VERB.actions["activities_done"](pressed, services)
