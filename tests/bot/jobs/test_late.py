"""A digest that comes late says so, in the channel and in the journal."""

from dataclasses import replace
from datetime import timedelta

import pytest

from bot.blocks.late_digest import NOT_POSTED, NOT_RUNNING
from bot.jobs.deliver import Deliverer
from bot.jobs.journal import CATCH_UP, TOO_LATE
from bot.register.digest_delivery import LATE, SlotOutcome
from bot.storage import Storage
from tests.bot.digests.digest_builders import NOW
from tests.bot.jobs.deliveries import FIRST, IN_DOUBT, SLOT, outcome_of
from tests.bot.jobs.fake_slack import FakeSlack
from tests.builders import TEAM

DUE_IN_TIME = replace(SLOT, due_at=NOW - LATE + timedelta(seconds=1))
DUE_EARLIER = replace(SLOT, due_at=NOW - timedelta(hours=3, minutes=20))
DUE_LONG_AGO = replace(SLOT, due_at=NOW - CATCH_UP - timedelta(seconds=1))


@pytest.mark.parametrize(("number", "why"), [(0, NOT_RUNNING), (2, NOT_POSTED)])
async def test_says_by_how_much_it_is_late_and_why(
    deliverer: Deliverer, storage: Storage, slack: FakeSlack, number: int, why: str
) -> None:
    await deliverer.attempt(DUE_EARLIER, replace(FIRST, number=number))

    [post] = slack.in_channels
    said = f"due on 15 January 2024, 06:10 (Europe/Zurich) and is late by 3 h: {why}."
    assert said in post["text"]
    assert said in str(post["blocks"][-1])
    record = await outcome_of(storage, SLOT)
    assert record is not None
    assert record.late_by == timedelta(hours=3, minutes=20)


async def test_what_comes_within_minutes_is_not_late(
    deliverer: Deliverer, storage: Storage, slack: FakeSlack
) -> None:
    await deliverer.attempt(DUE_IN_TIME, FIRST)

    assert "late" not in slack.in_channels[0]["text"]
    record = await outcome_of(storage, SLOT)
    assert record is not None
    assert (record.posted_at, record.late_by) == (NOW, None)


async def test_what_comes_too_late_is_missed_and_told(
    deliverer: Deliverer, storage: Storage, slack: FakeSlack
) -> None:
    await deliverer.attempt(DUE_LONG_AGO, FIRST)

    assert slack.posts == []
    record = await outcome_of(storage, SLOT)
    assert record is not None
    assert (record.outcome, record.reason) == (SlotOutcome.MISSED, TOO_LATE)
    async with storage.unit_of_work() as work:
        [trouble] = await work.troubles.due(TEAM)
    assert (trouble.user_id, trouble.slot) == ("U1", SLOT.day)


async def test_what_was_posted_before_is_found_however_late(
    deliverer: Deliverer, storage: Storage, slack: FakeSlack
) -> None:
    slack.after = [ConnectionResetError()]
    await deliverer.attempt(DUE_IN_TIME, FIRST)
    await deliverer.attempt(DUE_LONG_AGO, IN_DOUBT)

    assert len(slack.in_channels) == 1
    record = await outcome_of(storage, SLOT)
    assert record is not None
    assert (record.outcome, record.posted_at) == (SlotOutcome.POSTED, DUE_LONG_AGO.due_at)
