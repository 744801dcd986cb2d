"""Whoever is slow does not say again what another process said meanwhile."""

from collections.abc import Awaitable, Callable
from datetime import date, datetime, timedelta
from typing import Any

from bot.jobs.telling import LEASE
from bot.jobs.troubles import Troubles
from bot.register.delivery_trouble import DeliveryTrouble
from bot.storage import Storage
from tests.bot.digests.digest_builders import NOW, services_with
from tests.bot.jobs.fake_slack import FakeSlack
from tests.builders import TEAM

DAY = date(2024, 1, 15)
FIRST = DeliveryTrouble(TEAM, "C1", "U1", "is_archived", DAY)
SECOND = DeliveryTrouble(TEAM, "C2", "U1", "is_archived", DAY)


class SlowSlack(FakeSlack):
    """``meanwhile`` happens before the next direct message is opened."""

    def __init__(self) -> None:
        super().__init__()
        self.meanwhile: Callable[[], Awaitable[None]] | None = None

    async def conversations_open(self, *, users: str) -> dict[str, Any]:
        meanwhile, self.meanwhile = self.meanwhile, None
        if meanwhile:
            await meanwhile()
        return await super().conversations_open(users=users)


async def test_what_another_told_during_a_look_longer_than_the_lease_is_not_told_again(
    storage: Storage,
) -> None:
    slack, time = SlowSlack(), NOW

    def teller(now: Callable[[], datetime]) -> Troubles:
        return Troubles(services_with(storage), slack.client, TEAM, slack_time=now)

    async def another_tells_and_does_not_know() -> None:
        nonlocal time
        slack.after = [TimeoutError()]
        await teller(lambda: NOW + timedelta(seconds=1)).look()
        time = NOW + LEASE * 2

    async with storage.unit_of_work() as work:
        for trouble in (FIRST, SECOND):
            await work.troubles.owe(trouble)
    slack.meanwhile = another_tells_and_does_not_know
    slow = teller(lambda: time)
    await slow.look()
    assert sorted(slack.keys) == [FIRST.key, SECOND.key]

    await slow.look()
    assert sorted(slack.keys) == [FIRST.key, SECOND.key]
    async with storage.reading() as work:
        assert await work.troubles.due(TEAM) == []
