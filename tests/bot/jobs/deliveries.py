"""Deliveries and tries for tests, and how to learn what became of them."""

from bot.jobs.delivery import Delivery, Try
from bot.register.digest_delivery import DigestDelivery
from bot.storage import Storage
from tests.bot.digests.digest_builders import CHANNEL, MONDAY
from tests.builders import TEAM

SLOT = Delivery(TEAM, CHANNEL, "digest:T1:C1:2024-01-15", MONDAY)
BY_HAND = Delivery(TEAM, CHANNEL, "digest:now:C1:1")
FIRST = Try(0, since=0.0, in_doubt=False)
IN_DOUBT = Try(1, since=0.0, in_doubt=True)


async def outcome_of(storage: Storage, delivery: Delivery) -> DigestDelivery | None:
    async with storage.unit_of_work() as work:
        return await work.deliveries.delivery(delivery.key)
