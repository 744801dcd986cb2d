"""The journal of digests: one record each, and what belongs to it, on both databases."""

from datetime import date, timedelta

from bot.register.delivery_trouble import TOO_LATE, DeliveryTrouble, of_slot
from bot.register.digest_delivery import DigestDelivery, SlotOutcome
from bot.storage import Storage
from tests.builders import IN_THE_PLAN, TEAM, at

KEY, NOW = "digest:T1:C1:2024-01-15", at(IN_THE_PLAN)
MISSED = DigestDelivery(KEY, TEAM, "C1", IN_THE_PLAN, SlotOutcome.MISSED, NOW, due_at=NOW)
POSTED = DigestDelivery(
    KEY, TEAM, "C1", IN_THE_PLAN, SlotOutcome.POSTED, NOW, "1.0", due_at=NOW, posted_at=NOW
)


async def test_what_was_given_up_and_posted_after_all_is_posted(any_storage: Storage) -> None:
    async with any_storage.unit_of_work() as work:
        for one in (MISSED, POSTED, MISSED):
            await work.deliveries.record(one)

    async with any_storage.unit_of_work() as work:
        assert await work.deliveries.delivery(KEY) == POSTED


async def test_what_was_empty_stays_empty(any_storage: Storage) -> None:
    empty = DigestDelivery(KEY, TEAM, "C1", IN_THE_PLAN, SlotOutcome.EMPTY, NOW)
    async with any_storage.unit_of_work() as work:
        for one in (empty, POSTED):
            await work.deliveries.record(one)
        assert await work.deliveries.delivery(KEY) == empty


async def test_a_thread_is_settled_with_what_stands_in_it(any_storage: Storage) -> None:
    async with any_storage.unit_of_work() as work:
        await work.deliveries.record(POSTED)
        for _ in range(2):
            await work.deliveries.detail_posted(f"{KEY}:details:1", "2.0", NOW)
        keys = [f"{KEY}:details:{number}" for number in (1, 2)]
        assert await work.deliveries.details_posted(keys) == {keys[0]}
        await work.deliveries.details_settled(KEY, 1)

    async with any_storage.unit_of_work() as work:
        record = await work.deliveries.delivery(KEY)
    assert record is not None
    assert record.is_settled
    assert record.details == 1


async def test_a_trouble_is_owed_once_for_each_cause_and_told_by_one(any_storage: Storage) -> None:
    trouble = DeliveryTrouble(TEAM, "C1", "U1", "is_archived", IN_THE_PLAN)
    missed = DeliveryTrouble(
        TEAM, "C1", "U1", of_slot(TOO_LATE, date(2024, 1, 8)), date(2024, 1, 8)
    )
    before = NOW - timedelta(minutes=2)
    async with any_storage.unit_of_work() as work:
        for one in (trouble, trouble, missed):
            await work.troubles.owe(one)
        assert await work.troubles.due(TEAM) == [trouble, missed]
        assert await work.troubles.begin(trouble, NOW, unless_since=before)
        assert not await work.troubles.begin(trouble, NOW, unless_since=before)
        for one in (trouble, missed):
            await work.troubles.told(one, NOW, "1.0")
        assert await work.troubles.due(TEAM) == []

        await work.troubles.over(TEAM, "C1")
        for one in (trouble, missed):
            await work.troubles.owe(one)
        assert await work.troubles.due(TEAM) == [trouble]
