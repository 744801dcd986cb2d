"""Slack in memory and something that delivers to it."""

import pytest

from bot.jobs.deliver import Deliverer
from bot.storage import Storage
from tests.bot.digests.digest_builders import a_schedule, services_with
from tests.bot.jobs.fake_slack import FakeSlack
from tests.builders import ZURICH


@pytest.fixture
def slack() -> FakeSlack:
    return FakeSlack()


@pytest.fixture
async def deliverer(storage: Storage, slack: FakeSlack) -> Deliverer:
    async with storage.unit_of_work() as work:
        await work.digests.schedule(a_schedule())
    return Deliverer(services_with(storage), slack.client, ZURICH, settle=0)
