"""Posts come evenly, in the order in which their turns were asked for."""

from pathlib import Path

import pytest

from bot.digests.slots import Slot
from bot.jobs.deliver import Deliverer
from bot.jobs.delivery import Delivery, Pause, Try
from bot.jobs.engine import Engine
from bot.jobs.outbox import Outbox
from bot.jobs.pace import Pace
from bot.settings import Settings
from bot.storage import Storage
from tests.bot.digests.digest_builders import MONDAY, NOW, a_schedule, services_with
from tests.bot.jobs.deliveries import FIRST, SLOT
from tests.bot.jobs.fake_slack import FakeSlack, too_many
from tests.bot.jobs.watch import Watch
from tests.builders import TEAM, ZURICH


@pytest.fixture
def watch() -> Watch:
    return Watch()


@pytest.fixture
def pace(watch: Watch) -> Pace:
    return Pace(0.5, clock=watch.time, sleep=watch.sleep)


async def test_the_first_turn_comes_at_once_and_each_other_one_after_the_last(
    pace: Pace, watch: Watch
) -> None:
    for _ in range(3):
        await pace.turn()

    assert watch.slept == [0.5, 1.0]


async def test_time_that_nobody_used_is_not_made_up_for(pace: Pace, watch: Watch) -> None:
    await pace.turn()
    watch.now += 60
    await pace.turn()
    await pace.turn()

    assert watch.slept == [0.5]


async def test_all_digests_wait_for_as_long_as_slack_says(
    storage: Storage, slack: FakeSlack, pace: Pace, watch: Watch
) -> None:
    async with storage.unit_of_work() as work:
        await work.digests.schedule(a_schedule())
    deliverer = Deliverer(services_with(storage), slack.client, ZURICH, settle=0, pace=pace)
    slack.before = [too_many(30)]
    assert await deliverer.attempt(SLOT, FIRST) == Pause(30.0, in_doubt=False)

    await pace.turn()

    assert watch.slept == [30.0]


async def test_digests_and_what_is_in_their_threads_take_turns(
    storage: Storage, slack: FakeSlack, pace: Pace, watch: Watch
) -> None:
    async with storage.unit_of_work() as work:
        await work.digests.schedule(a_schedule())
    deliverer = Deliverer(services_with(storage), slack.client, ZURICH, settle=0, pace=pace)
    assert await deliverer.attempt(SLOT, FIRST) is None

    assert len(slack.posts) == 2
    assert watch.slept == [0.5]


async def test_slots_are_handed_in_no_faster_than_digests_are_posted(
    tmp_path: Path, pace: Pace, watch: Watch
) -> None:
    """What a person asked for waits for none of them; nor does what is on its way already."""

    async def deliver(_delivery: Delivery, _tried: Try) -> None:
        pass

    settings = Settings.from_env({"DATABASE_URL": f"sqlite:///{tmp_path}/article6.db"})
    engine = Engine(settings, pace=pace)
    await engine.start(deliver)
    outbox = Outbox(engine)
    try:
        for channel in ("C1", "C2", "C2", "C3"):
            await outbox.send_slot(Slot(TEAM, channel, MONDAY, NOW))
        await outbox.send(TEAM, "C4", "digest:now:C4:1")
    finally:
        await engine.stop()

    assert watch.slept == [0.5, 1.0]
