"""Posts come evenly, in the order in which their turns were asked for."""

import pytest

from bot.jobs.deliver import Deliverer
from bot.jobs.delivery import Pause
from bot.jobs.pace import Pace
from bot.storage import Storage
from tests.bot.digests.digest_builders import a_schedule, services_with
from tests.bot.jobs.deliveries import FIRST, SLOT
from tests.bot.jobs.fake_slack import FakeSlack, too_many
from tests.builders import ZURICH


class Watch:
    """A time that only the test moves; it remembers how long somebody wanted to sleep."""

    def __init__(self) -> None:
        self.now = 100.0
        self.slept: list[float] = []

    def time(self) -> float:
        return self.now

    async def sleep(self, seconds: float) -> None:
        self.slept.append(seconds)


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
