"""Processes that store the same thing at the same moment store it once, without an error."""

import asyncio
from collections.abc import Awaitable, Callable
from datetime import date
from typing import TypeVar

from bot.register.activity import ActivityDone
from bot.register.digest_delivery import DigestDelivery, SlotOutcome
from bot.register.entry_version import EntryVersion
from bot.register.incoming import IncomingMessage
from bot.register.level import Level
from bot.register.question import Question
from bot.storage import Storage, UnitOfWork
from tests.builders import IN_THE_PLAN, TEAM, a_follow_up, at

NOW = at(IN_THE_PLAN)
PROCESSES = 5

T = TypeVar("T")


async def at_once(storage: Storage, store: Callable[[UnitOfWork], Awaitable[T]]) -> list[T]:
    """What ``store`` returns to each of several units of work that are open at the same time."""
    all_open = asyncio.Barrier(PROCESSES)

    async def one() -> T:
        async with storage.unit_of_work() as work:
            await all_open.wait()
            return await store(work)

    return await asyncio.gather(*(one() for _ in range(PROCESSES)))


async def test_an_event_is_received_by_one(any_storage: Storage) -> None:
    asked = IncomingMessage(TEAM, "Ev1", "C1", "U1", "a question", "1.0", NOW)

    assert sum(await at_once(any_storage, lambda work: work.inbox.receive(asked))) == 1


async def test_an_activity_is_reported_by_one(any_storage: Storage) -> None:
    report = ActivityDone(TEAM, "2023-2024", "a", "U1", NOW)

    assert sum(await at_once(any_storage, lambda work: work.activities.report_done(report))) == 1


async def test_a_follow_up_is_recorded_once_and_shown_to_all(any_storage: Storage) -> None:
    noted = a_follow_up(request_key="V1")

    saved = await at_once(any_storage, lambda work: work.follow_ups.add(noted))

    async with any_storage.unit_of_work() as work:
        found = await work.follow_ups.open_ones(TEAM, Level.COORDINATORS.includes)
    assert list(found) * PROCESSES == saved


async def test_a_question_is_queued_once(any_storage: Storage) -> None:
    question = Question(TEAM, "who?", "U1", "C1", NOW, "Ev1", "unanswered")

    await at_once(any_storage, lambda work: work.questions.queue(question))

    async with any_storage.unit_of_work() as work:
        assert await work.questions.count_unanswered(TEAM) == 1


async def test_a_slot_is_recorded_once(any_storage: Storage) -> None:
    slot = DigestDelivery("key", TEAM, "C1", date(2024, 1, 15), SlotOutcome.POSTED, NOW)

    await at_once(any_storage, lambda work: work.deliveries.record(slot))

    async with any_storage.unit_of_work() as work:
        assert await work.deliveries.history(TEAM, "C1") == [slot]


async def test_versions_of_an_entry_get_a_number_each(any_storage: Storage) -> None:
    draft = EntryVersion(TEAM, "isu", "---\nid: isu\n", "U1", NOW)

    versions = await at_once(any_storage, lambda work: work.entry_versions.add(draft))

    assert sorted(version.number for version in versions) == list(range(1, PROCESSES + 1))
