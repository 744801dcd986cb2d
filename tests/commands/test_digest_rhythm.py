"""Rhythms, daily spells and pauses as they are typed, and edits close to a slot."""

import asyncio
from datetime import UTC, date, datetime, timedelta
from itertools import pairwise
from typing import cast

import pytest

from bot.errors import UserError
from bot.register.digest_delivery import DigestDelivery, SlotOutcome
from bot.services import Services
from tests.builders import TEAM
from tests.commands.digest_acts import SCHEDULED, said
from tests.fakes import FakeOutbox

SLOT = datetime(2024, 1, 22, 8, 0, tzinfo=UTC)
MOMENT = timedelta(seconds=5)


async def came(services: Services, at: datetime = SLOT) -> None:
    """The slot of that day was posted."""
    async with services.storage.unit_of_work() as work:
        key = f"digest:{TEAM}:C1:{at.date()}"
        await work.deliveries.record(
            DigestDelivery(key, TEAM, "C1", at.date(), SlotOutcome.POSTED, at)
        )


def handed_in(services: Services) -> list[str]:
    return [key for _, _, key in cast(FakeOutbox, services.outbox).sent]


@pytest.mark.parametrize(
    ("typed", "comes", "following"),
    [
        ("monday thursday 9:00", "*every Monday and Thursday* at *09:00*", "Thursday, 18"),
        ("every second monday 09:00", "*every second Monday*", "Monday, 22"),
        (
            "first monday of the month 08:30",
            "*on the first Monday of the month* at *08:30*",
            "Monday, 5 February 2024",
        ),
        ("last friday 9:00 Asia/Beirut", "the last Friday of the month", "Friday, 26"),
    ],
)
async def test_a_rhythm_is_told_with_the_next_day(
    services: Services, typed: str, comes: str, following: str
) -> None:
    told = await said(f"here {typed}", services)

    assert comes in told
    assert f"The next one: {following}" in told


async def test_every_second_week_stays_the_same_when_its_hour_is_changed(
    services: Services,
) -> None:
    await said("here every second monday 09:00", services)
    after = SLOT + timedelta(days=2)

    assert "Monday, 5 February" in await said("here every second mon 10:00", services, after)
    other = "here every second monday from 2024-01-29 10:00"
    assert "Monday, 29 January" in await said(other, services, after)


async def test_daily_digests_come_for_a_while_on_top_of_the_usual_ones(services: Services) -> None:
    await said(SCHEDULED, services)
    told = await said("daily 16 to 17 November 2026 08:00", services)

    assert "*every day* from 16 November 2026 to 17 November 2026 at *08:00*" in told
    assert "now comes *every Monday* at *09:00*" in told
    meeting = datetime(2026, 11, 17, 12, tzinfo=UTC)
    await came(services, meeting)
    assert "The next one: Monday, 23 November 2026, 09:00" in await said("show", services, meeting)
    assert "Before: *every Monday*" in await said("daily off", services)


async def test_daily_digests_need_no_usual_ones(services: Services) -> None:
    told = await said("daily 2024-02-01 to 2024-02-02 08:00", services)
    assert "One" not in told
    assert "The next one: Thursday, 1 February 2024, 08:00 (Europe/Zurich)" in told
    after = datetime(2024, 2, 3, 12, tzinfo=UTC)

    assert "No day for it is to come" in await said("show", services, after)


async def test_a_pause_ends_by_itself_or_by_hand(services: Services) -> None:
    await said(SCHEDULED, services)

    told = await said("pause until 10 February", services)
    assert "is now paused until 10 February 2024; then it comes *every Monday*" in told
    assert "The next one: Monday, 12 February 2024" in told
    shown = await said("show", services)
    assert "paused until 10 February 2024, then *every Monday*" in shown
    assert "They tell of all sections; all States." in shown
    assert "Before: paused until 10 February 2024" in await said("resume", services)
    await said("pause until 10 February", services)
    later = datetime(2024, 2, 10, 12, tzinfo=UTC)
    assert "The digest comes here *every Monday*" in await said("show", services, later)


@pytest.mark.parametrize(
    ("typed", "says"),
    [
        ("pause", "is no day that I can read"),
        ("pause until 31 February", "no day that I can read"),
        ("pause until 2024-01-15", "15 January 2024 is not in the future"),
        ("daily 2024-02-01 08:00", "not two days"),
        ("daily 2024-02-05 to 2024-02-01 08:00", "neither past nor before the first"),
        ("daily 2024-01-01 to 2024-01-05 08:00", "neither past"),
        ("daily 2024-02-01 to 2024-04-01 08:00", "a month at most"),
        ("daily 2024-02-01 to 2024-02-05 25:00", "“25:00” is no time of day"),
        ("daily 2024-02-01 to someday 08:00", "“someday” is no day"),
        ("daily off", "no daily digests"),
    ],
)
async def test_says_what_cannot_be_read(services: Services, typed: str, says: str) -> None:
    await said(SCHEDULED, services)

    with pytest.raises(UserError, match=says):
        await said(typed, services)


async def test_what_is_switched_off_gets_no_daily_digests(services: Services) -> None:
    await said(SCHEDULED, services)
    await said("off", services)

    with pytest.raises(UserError, match="digest resume"):
        await said("daily 2024-02-01 to 2024-02-05 08:00", services)


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
