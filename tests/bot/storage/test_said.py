"""What digests said is remembered by channel, and counts once it was posted."""

from datetime import date

from bot.register.digest_delivery import DigestDelivery, SlotOutcome
from bot.register.said import Item, Said
from bot.storage import Storage
from tests.builders import IN_THE_PLAN, TEAM, at

ITEMS = (Item("follow_up:1", "abc", date(2024, 1, 22)), Item("entry:isu"))


async def remember(
    storage: Storage, key: str, *items: Item, channel: str = "C1", team: str = TEAM
) -> None:
    async with storage.unit_of_work() as work:
        await work.said.remember(team, channel, key, IN_THE_PLAN, items)


async def deliver(
    storage: Storage,
    key: str,
    outcome: SlotOutcome = SlotOutcome.POSTED,
    *,
    day: date = IN_THE_PLAN,
    ts: str | None = None,
) -> None:
    delivery = DigestDelivery(key, TEAM, "C1", day, outcome, at(day), message_ts=ts)
    async with storage.unit_of_work() as work:
        await work.deliveries.record(delivery)


async def last(storage: Storage, channel: str = "C1") -> Said | None:
    async with storage.unit_of_work() as work:
        return await work.said.last(TEAM, channel)


async def test_what_was_posted_is_what_was_said(any_storage: Storage) -> None:
    await remember(any_storage, "one", *ITEMS)
    await deliver(any_storage, "one")

    assert await last(any_storage) == Said(IN_THE_PLAN, ITEMS)


async def test_what_was_never_posted_was_never_said(any_storage: Storage) -> None:
    await remember(any_storage, "one", *ITEMS)
    assert await last(any_storage) is None

    await deliver(any_storage, "one", SlotOutcome.MISSED)
    assert await last(any_storage) is None


async def test_another_try_says_what_it_says_and_no_longer_what_the_first_did(
    any_storage: Storage,
) -> None:
    await remember(any_storage, "one", *ITEMS)
    await remember(any_storage, "one", ITEMS[0])
    await deliver(any_storage, "one")

    said = await last(any_storage)
    assert said
    assert said.items == ITEMS[:1]


async def test_the_last_posted_one_counts_until_the_next_is_posted(any_storage: Storage) -> None:
    await remember(any_storage, "one", ITEMS[0])
    await deliver(any_storage, "one")
    await remember(any_storage, "lost", *ITEMS)
    await remember(any_storage, "two", ITEMS[1])

    before = await last(any_storage)
    await deliver(any_storage, "two", day=date(2024, 1, 22))
    after = await last(any_storage)

    assert before
    assert before.items == ITEMS[:1]
    assert after
    assert after.items == ITEMS[1:]


async def test_after_the_date_was_moved_back_the_one_posted_last_counts(
    any_storage: Storage,
) -> None:
    await remember(any_storage, "before", Item("entry:isu"))
    await deliver(any_storage, "before", day=date(2026, 11, 19), ts="1795377866.000000")
    await remember(any_storage, "after", *ITEMS)
    await deliver(any_storage, "after", ts="1795377900.000000")

    assert await last(any_storage) == Said(IN_THE_PLAN, ITEMS)


async def test_a_digest_that_is_looked_at_again_is_not_held_against_itself(
    any_storage: Storage,
) -> None:
    await remember(any_storage, "one", ITEMS[0])
    await deliver(any_storage, "one")
    await remember(any_storage, "two", ITEMS[1])
    await deliver(any_storage, "two", day=date(2024, 1, 22))
    await remember(any_storage, "two", *ITEMS)

    async with any_storage.unit_of_work() as work:
        said = await work.said.last(TEAM, "C1", before="two")
    assert said
    assert said.items == ITEMS[:1]


async def test_channels_and_workspaces_are_kept_apart(any_storage: Storage) -> None:
    await remember(any_storage, "one", *ITEMS)
    await deliver(any_storage, "one")
    await remember(any_storage, "other", channel="C2")
    await remember(any_storage, "foreign", team="T2")

    said = await last(any_storage)
    assert said
    assert said.items == ITEMS
    assert await last(any_storage, "C2") is None
