"""What was set is changed close to a slot, or by two at once: none is lost, none comes twice."""

import asyncio
from datetime import date, timedelta
from itertools import pairwise
from typing import cast

import pytest

from bot.services import Services
from tests.builders import TEAM
from tests.commands.digest_acts import SCHEDULED, SLOT, came, said
from tests.fakes import FakeOutbox

MOMENT = timedelta(seconds=5)


def handed_in(services: Services) -> list[str]:
    return [key for _, _, key in cast(FakeOutbox, services.outbox).sent]


@pytest.mark.parametrize("edit", ["here tuesday 09:00", "pause until 1 March", "here mon 18:00"])
async def test_an_edit_just_after_a_slot_loses_none(services: Services, edit: str) -> None:
    await said(SCHEDULED, services)
    told = await said(edit, services, SLOT + MOMENT)

    assert handed_in(services) == ["digest:T1:C1:2024-01-22"]
    assert "22 January" not in told


async def test_an_edit_after_a_slot_was_posted_gives_none_twice(services: Services) -> None:
    await said(SCHEDULED, services)
    await came(services)
    told = await said("here monday 08:00 America/New_York", services, SLOT + MOMENT)

    assert handed_in(services) == []
    assert "The next one: Monday, 29 January 2024, 08:00 (America/New_York)" in told


async def test_an_edit_just_before_a_slot_moves_it(services: Services) -> None:
    await said(SCHEDULED, services)
    told = await said("here monday 10:00", services, SLOT - timedelta(minutes=1))

    assert handed_in(services) == []
    assert "The next one: Monday, 22 January 2024, 10:00" in told


async def test_what_was_due_while_it_was_paused_is_not_made_up_for(services: Services) -> None:
    await said(SCHEDULED, services)
    await said("pause until 1 February", services)
    told = await said("resume", services, SLOT + MOMENT)

    assert handed_in(services) == []
    assert "The next one: Monday, 29 January 2024" in told


async def test_two_who_change_it_at_once_come_one_after_the_other(services: Services) -> None:
    await said(SCHEDULED, services)
    edits = ("here tuesday 10:00", "here friday 11:00", "pause until 1 March", "daily off")
    await asyncio.gather(*(said(edit, services) for edit in edits), return_exceptions=True)

    async with services.storage.unit_of_work() as work:
        schedule = await work.digests.schedule_of(TEAM, "C1")
        steps = [record.subject for record in await work.audit.latest(TEAM)]
    assert schedule is not None
    assert schedule.paused_until == date(2024, 3, 1)
    assert len(steps) == 4
    for later, earlier in pairwise(steps):
        assert later.partition("before: ")[2] == earlier.partition(": ")[2].partition(";")[0]
