"""Handing slots in takes a while: what comes due meanwhile, and what is cut off."""

from datetime import time, timedelta

import pytest

from bot.digests.slots import Slot
from bot.jobs.planner import OVERTAKEN, Planner
from bot.storage import Storage
from tests.bot.digests.digest_builders import a_schedule, services_with
from tests.bot.jobs.handed_in import KEY, SLOT_AT, HandedIn
from tests.builders import TEAM
from tests.fakes import FakeClock

pytestmark = pytest.mark.usefixtures("weekly")


async def test_looks_again_at_once_where_handing_in_took_until_the_next_slot(
    storage: Storage,
) -> None:
    async with storage.unit_of_work() as work:
        await work.digests.schedule(a_schedule(channel="C2", at=time(9, 1)))
    clock = FakeClock(SLOT_AT)

    class TakesAWhile(HandedIn):
        async def send_slot(self, slot: Slot) -> None:
            clock.time += timedelta(seconds=70)

    planner = Planner(services_with(storage, clock=clock), TakesAWhile(), TEAM)
    await planner.look()

    assert planner.rest() == 0


async def test_what_was_overtaken_is_recorded_though_handing_in_the_next_one_is_cut_off(
    storage: Storage,
) -> None:
    class IsCutOff(HandedIn):
        async def send_slot(self, slot: Slot) -> None:
            raise ConnectionError

    clock = FakeClock(SLOT_AT + timedelta(days=7))
    planner = Planner(services_with(storage, clock=clock), IsCutOff(), TEAM)
    with pytest.raises(ConnectionError):
        await planner.look()

    async with storage.reading() as work:
        record = await work.deliveries.delivery(KEY)
    assert record is not None
    assert record.reason == OVERTAKEN
