"""Which slots are handed in, and which are recorded as missed."""

from dataclasses import replace
from datetime import UTC, datetime, time, timedelta

import pytest

from bot.digests.slots import Slot
from bot.jobs.journal import CATCH_UP, TOO_LATE
from bot.jobs.planner import MOST_BACK, OVERTAKEN, Planner
from bot.register.digest_delivery import DigestDelivery, SlotOutcome
from bot.storage import Storage
from tests.bot.digests.digest_builders import (
    CHANNEL,
    NOW,
    a_schedule,
    services_with,
)
from tests.bot.jobs.handed_in import KEY, SLOT_AT, HandedIn
from tests.builders import TEAM
from tests.fakes import FakeClock

pytestmark = pytest.mark.usefixtures("weekly")


async def handed_in(storage: Storage, *moments: datetime) -> list[str]:
    """The keys that a planner hands in when it looks at these moments."""
    clock, outbox = FakeClock(NOW), HandedIn()
    planner = Planner(services_with(storage, clock=clock), outbox, TEAM)
    for clock.time in moments:
        await planner.look()
    return outbox.keys


@pytest.mark.parametrize("late", [timedelta(0), timedelta(hours=3), CATCH_UP])
async def test_hands_in_a_slot_that_has_come(storage: Storage, late: timedelta) -> None:
    assert await handed_in(storage, SLOT_AT - timedelta(seconds=1)) == []
    assert await handed_in(storage, SLOT_AT + late) == [KEY]


async def test_a_slot_long_past_is_recorded_as_missed(storage: Storage) -> None:
    late = SLOT_AT + CATCH_UP + timedelta(minutes=1)

    assert await handed_in(storage, late, SLOT_AT + timedelta(hours=1)) == []
    async with storage.unit_of_work() as work:
        record = await work.deliveries.delivery(KEY)
    assert record is not None
    assert record.outcome is SlotOutcome.MISSED
    assert record.reason


async def test_what_is_on_its_way_is_not_called_missed(storage: Storage) -> None:
    """It may have been posted: whoever delivers it looks that up first."""
    clock = FakeClock(SLOT_AT + CATCH_UP + timedelta(days=8))
    later = SLOT_AT.date() + timedelta(days=7)
    outbox = HandedIn(KEY, KEY.replace(SLOT_AT.date().isoformat(), later.isoformat()))

    await Planner(services_with(storage, clock=clock), outbox, TEAM).look()

    async with storage.unit_of_work() as work:
        assert await work.deliveries.history(TEAM, CHANNEL) == []


async def test_nobody_hears_of_what_another_replica_posts_just_then(storage: Storage) -> None:
    services = services_with(storage, clock=FakeClock(SLOT_AT + CATCH_UP + timedelta(minutes=1)))

    class PostedMeanwhile(HandedIn):
        async def is_on_its_way(self, slot: Slot) -> bool:
            outcome, day, now = SlotOutcome.POSTED, slot.day, SLOT_AT
            posted = DigestDelivery(slot.key, TEAM, CHANNEL, day, outcome, now, "1.0", details=0)
            async with storage.unit_of_work() as work:
                await work.deliveries.record(posted)
            return False

    await Planner(services, PostedMeanwhile(), TEAM).look()

    async with storage.unit_of_work() as work:
        [record] = await work.deliveries.history(TEAM, CHANNEL)
        assert await work.troubles.due(TEAM) == []
    assert record.outcome is SlotOutcome.POSTED


async def test_a_clock_moved_by_years_floods_nothing(storage: Storage) -> None:
    """Of all the Mondays that were jumped over only the last one comes, and none twice."""
    future = datetime(2034, 6, 5, 12, 0, tzinfo=UTC)
    past = datetime(1999, 6, 7, 12, 0, tzinfo=UTC)

    keys = await handed_in(storage, future, past, SLOT_AT)

    assert keys == ["digest:T1:C1:2034-06-05", KEY]
    async with storage.unit_of_work() as work:
        missed = await work.deliveries.history(TEAM, CHANNEL, limit=1_000)
        assert await work.troubles.due(TEAM) == []
    assert len(missed) == MOST_BACK
    assert {one.reason for one in missed} == {OVERTAKEN}


async def test_every_slot_of_a_long_absence_is_recorded_up_to_the_last_one(
    storage: Storage, caplog: pytest.LogCaptureFixture
) -> None:
    weeks = [SLOT_AT + timedelta(weeks=number) for number in range(4)]
    await handed_in(storage, weeks[0] + CATCH_UP * 2)

    assert await handed_in(storage, weeks[3] + timedelta(hours=1)) == ["digest:T1:C1:2024-02-12"]

    async with storage.unit_of_work() as work:
        history = await work.deliveries.history(TEAM, CHANNEL)
        [trouble] = await work.troubles.due(TEAM)
    missed = {one.slot: one.reason for one in history}
    assert missed == {
        weeks[0].date(): TOO_LATE,
        weeks[1].date(): OVERTAKEN,
        weeks[2].date(): OVERTAKEN,
    }
    assert (trouble.user_id, trouble.slot) == ("U1", weeks[0].date())
    assert [line.levelname for line in caplog.records] == ["ERROR"] * 3


async def test_looks_only_at_its_own_workspace_and_at_every_channel(storage: Storage) -> None:
    async with storage.unit_of_work() as work:
        await work.digests.schedule(a_schedule(channel="C2", at=time(8)))
        await work.digests.schedule(replace(a_schedule(channel="C3"), team_id="T2"))

    assert await handed_in(storage, SLOT_AT) == [KEY, "digest:T1:C2:2024-01-22"]


@pytest.mark.parametrize(
    ("before", "seconds"), [(timedelta(seconds=3), 3.0), (timedelta(minutes=5), 20.0)]
)
async def test_rests_until_the_next_slot_comes_but_not_for_long(
    storage: Storage, before: timedelta, seconds: float
) -> None:
    planner = Planner(services_with(storage, clock=FakeClock(SLOT_AT - before)), HandedIn(), TEAM)
    await planner.look()

    assert planner.rest() == seconds
