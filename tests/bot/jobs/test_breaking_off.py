"""A delivery that breaks off by a fault of ours: tried again, looked up first, never forgotten."""

import asyncio
from collections.abc import Callable
from contextlib import AbstractAsyncContextManager
from datetime import timedelta
from functools import partial
from pathlib import Path

import pytest

from bot.jobs.handing_in import (
    LONGEST_PAUSE,
    MOST_IN_VAIN,
    broke_off,
    is_on_its_way,
    seconds_before,
)
from bot.jobs.journal import CATCH_UP
from bot.jobs.refusals import BROKE_OFF, NOT_LOOKED_UP
from bot.register.delivery_trouble import NOT_KNOWN
from bot.register.digest_delivery import DigestDelivery, SlotOutcome
from bot.storage import Storage
from tests.bot.digests.digest_builders import CHANNEL
from tests.bot.jobs.courses import Course, begin, ended
from tests.bot.jobs.fake_slack import FakeSlack
from tests.bot.jobs.handed_in import KEY, SLOT_AT
from tests.builders import TEAM

AN_HOUR = 3_600.0
Starting = Callable[..., AbstractAsyncContextManager[Course]]


@pytest.fixture
def course(tmp_path: Path, storage: Storage, slack: FakeSlack) -> Starting:
    """What begins the course of a delivery that breaks off so many times."""
    return partial(begin, tmp_path, storage, slack)


async def test_what_was_posted_before_it_broke_off_is_found_by_the_next_job(
    course: Starting, storage: Storage, slack: FakeSlack
) -> None:
    async with course(1) as begun:
        await begun.broke_off(KEY)
        await asyncio.wait_for(begun.faulty.settled.wait(), 20)
        await begun.broke_off(f"{KEY}#1")

    first, second = begun.faulty.tries
    assert (first.in_doubt, second.in_doubt, second.number) == (False, True, 1)
    assert abs(second.since - first.since) < AN_HOUR
    assert [key for key in slack.keys if ":details:" not in key] == [KEY]
    async with storage.unit_of_work() as work:
        record = await work.deliveries.delivery(KEY)
    assert record is not None
    assert (record.outcome, record.message_ts) == (SlotOutcome.POSTED, slack.posts[0]["ts"])


async def test_what_broke_off_is_looked_up_before_it_is_called_missed(
    course: Starting, storage: Storage
) -> None:
    async with course(1) as begun:
        await ended(KEY)
        begun.clock.time += CATCH_UP + timedelta(minutes=1)
        await begun.planner.look()
        await asyncio.wait_for(begun.faulty.settled.wait(), 20)

    async with storage.unit_of_work() as work:
        record = await work.deliveries.delivery(KEY)
        assert await work.troubles.due(TEAM) == []
    assert record is not None
    assert record.outcome is SlotOutcome.POSTED


async def test_what_always_breaks_off_is_missed_with_its_reference_once_it_is_too_late(
    course: Starting, storage: Storage, slack: FakeSlack, caplog: pytest.LogCaptureFixture
) -> None:
    async with course(1_000) as begun:
        await begun.broke_off(KEY)
        begun.clock.time += CATCH_UP + timedelta(minutes=1)
        for number in range(1, MOST_IN_VAIN):
            async with storage.reading() as work:
                assert await work.deliveries.delivery(KEY) is None
            await begun.broke_off(f"{KEY}#{number}")

    first, *others = begun.faulty.tries
    assert (first.in_doubt, {tried.in_doubt for tried in others}) == (False, {True})
    assert {tried.since for tried in others} == {others[0].since}
    assert slack.keys == [KEY]
    async with storage.unit_of_work() as work:
        record = await work.deliveries.delivery(KEY)
        [trouble] = await work.troubles.due(TEAM)
    assert (trouble.user_id, trouble.code) == ("U1", NOT_KNOWN)
    said = [line.getMessage() for line in caplog.records if "broke off" in line.getMessage()]
    assert len(said) == len(begun.faulty.tries)
    assert "ZeroDivisionError" in said[-1]
    reference = said[-1].removeprefix("reference ").partition(":")[0]
    assert record is not None
    why = NOT_LOOKED_UP.format(BROKE_OFF.format(reference))
    assert (record.outcome, record.reason) == (SlotOutcome.MISSED, why)


async def test_what_breaks_off_after_the_next_one_is_recorded_is_not_forgotten(
    course: Starting, storage: Storage, slack: FakeSlack
) -> None:
    async with course(1) as begun:
        await ended(KEY)
        later = SLOT_AT + timedelta(days=7)
        begun.clock.time = later
        async with storage.unit_of_work() as work:
            await work.deliveries.record(
                DigestDelivery(
                    f"digest:{TEAM}:{CHANNEL}:2024-01-29",
                    TEAM,
                    CHANNEL,
                    later.date(),
                    SlotOutcome.EMPTY,
                    later,
                    due_at=later,
                )
            )
        await begun.planner.look()
        async with storage.reading() as work:
            assert await work.deliveries.delivery(KEY) is None
        await begun.broken_again.look()
        await asyncio.wait_for(begun.faulty.settled.wait(), 20)

    async with storage.reading() as work:
        record = await work.deliveries.delivery(KEY)
    assert record is not None
    assert (record.outcome, record.message_ts) == (SlotOutcome.POSTED, slack.posts[0]["ts"])


async def test_the_next_job_waits_longer_from_time_to_time(course: Starting) -> None:
    async with course(1_000, wait=AN_HOUR) as begun:
        await begun.broke_off(KEY)
        broken = await broke_off(KEY)
        assert broken
        assert broken.reference
        assert not broken.is_hopeless
        assert not await is_on_its_way(KEY)

    assert len(begun.faulty.tries) == 1
    pauses = [seconds_before(number) for number in range(1, 200)]
    assert pauses == sorted(pauses)
    assert pauses[-1] == LONGEST_PAUSE
