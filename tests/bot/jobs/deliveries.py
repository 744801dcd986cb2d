"""Deliveries and tries for tests, and how to learn what became of them."""

from dataclasses import replace
from datetime import timedelta

from bot.jobs.delivery import Delivery, Try
from bot.jobs.journal import CATCH_UP
from bot.register.delivery_trouble import DeliveryTrouble
from bot.register.digest_delivery import DigestDelivery
from bot.storage import Storage
from tests.bot.digests.digest_builders import CHANNEL, MONDAY, NOW
from tests.builders import TEAM

SLOT = Delivery(TEAM, CHANNEL, "digest:T1:C1:2024-01-15", MONDAY)
LATE = replace(SLOT, due_at=NOW - CATCH_UP - timedelta(minutes=1))
BY_HAND = Delivery(TEAM, CHANNEL, "digest:now:C1:1")
FIRST = Try(0, since=0.0, in_doubt=False)
IN_DOUBT = Try(1, since=0.0, in_doubt=True)


async def troubles_of(storage: Storage) -> list[DeliveryTrouble]:
    """What people are still to be told of deliveries that came to nothing."""
    async with storage.reading() as work:
        return list(await work.troubles.due(TEAM))


async def outcome_of(storage: Storage, delivery: Delivery) -> DigestDelivery | None:
    async with storage.unit_of_work() as work:
        return await work.deliveries.delivery(delivery.key)
