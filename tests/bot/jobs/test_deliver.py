"""What a delivery comes to: posted, empty, or missed with the reason."""

from dataclasses import replace
from datetime import date

import pytest

from bot.errors import UserError
from bot.jobs.composing import SWITCHED_OFF
from bot.jobs.deliver import Deliverer
from bot.jobs.refusals import REASONS, TOKEN
from bot.register.digest_delivery import SlotOutcome
from bot.services import Audience
from bot.storage import Storage
from tests.bot.digests.digest_builders import (
    a_schedule,
    services_with,
)
from tests.bot.jobs.deliveries import BY_HAND, FIRST, SLOT, outcome_of
from tests.bot.jobs.fake_slack import FakeSlack, refusal
from tests.builders import ZURICH
from tests.fakes import FakeChannels


async def test_posts_once_and_records_where(
    deliverer: Deliverer, storage: Storage, slack: FakeSlack
) -> None:
    for _ in range(2):
        assert await deliverer.attempt(SLOT, FIRST) is None

    [post] = slack.in_channels
    assert "Digest – 15 January 2024" in post["text"]
    assert post["metadata"]["event_payload"] == {"key": SLOT.key}
    record = await outcome_of(storage, SLOT)
    assert record is not None
    assert (record.outcome, record.message_ts) == (SlotOutcome.POSTED, post["ts"])
    assert slack.looked_up == 0


async def test_says_nothing_when_there_is_nothing_to_say(
    deliverer: Deliverer, storage: Storage, slack: FakeSlack
) -> None:
    later = replace(SLOT, day=date(2031, 1, 6))

    assert await deliverer.attempt(later, FIRST) is None
    assert slack.posts == []
    record = await outcome_of(storage, later)
    assert record is not None
    assert (record.outcome, record.slot) == (SlotOutcome.EMPTY, date(2031, 1, 6))


@pytest.mark.parametrize("code", REASONS | TOKEN)
async def test_a_channel_that_is_gone_is_missed_with_the_reason(
    deliverer: Deliverer, storage: Storage, slack: FakeSlack, code: str
) -> None:
    slack.before = [refusal(code)]

    assert await deliverer.attempt(SLOT, FIRST) is None
    record = await outcome_of(storage, SLOT)
    assert record is not None
    assert (record.outcome, record.reason) == (SlotOutcome.MISSED, (REASONS | TOKEN)[code])


async def test_a_digest_switched_off_meanwhile_is_not_posted(
    deliverer: Deliverer, storage: Storage, slack: FakeSlack
) -> None:
    async with storage.unit_of_work() as work:
        await work.digests.schedule(replace(a_schedule(), active=False))

    await deliverer.attempt(SLOT, FIRST)
    await deliverer.attempt(BY_HAND, FIRST)

    assert slack.keys == [BY_HAND.key, f"{BY_HAND.key}:details:1"]
    record = await outcome_of(storage, SLOT)
    assert record is not None
    assert record.reason == SWITCHED_OFF


async def test_a_bot_that_was_removed_is_told_so_by_slack(
    storage: Storage, slack: FakeSlack
) -> None:
    class NoMember(FakeChannels):
        async def audience(self, channel_id: str) -> Audience:
            raise UserError("I am not a member of this channel.", fix="Invite me.")

    services = services_with(storage, channels=NoMember())
    slack.before = [refusal("not_in_channel")]

    await Deliverer(services, slack.client, ZURICH, settle=0).attempt(BY_HAND, FIRST)

    record = await outcome_of(storage, BY_HAND)
    assert record is not None
    assert record.reason == REASONS["not_in_channel"]
