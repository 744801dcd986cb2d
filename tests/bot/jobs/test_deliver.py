"""What a delivery comes to: posted, empty, missed, or tried again; never posted twice."""

from dataclasses import replace
from datetime import date

import pytest

from bot.errors import UserError
from bot.jobs.deliver import GAVE_UP, GONE, MOST_TRIES_BY_HAND, SWITCHED_OFF, Deliverer
from bot.jobs.delivery import Delivery, Pause, Try
from bot.register.digest import DigestDelivery, SlotOutcome
from bot.services import Audience
from bot.storage import Storage
from tests.bot.digests.digest_builders import (
    CHANNEL,
    MONDAY,
    a_schedule,
    services_with,
)
from tests.bot.jobs.fake_slack import FakeSlack, refusal, too_many
from tests.builders import TEAM, ZURICH
from tests.fakes import FakeChannels

SLOT = Delivery(TEAM, CHANNEL, "digest:T1:C1:2024-01-15", MONDAY)
BY_HAND = Delivery(TEAM, CHANNEL, "digest:now:C1:1")
FIRST = Try(0, since=0.0, in_doubt=False)
IN_DOUBT = Try(1, since=0.0, in_doubt=True)


@pytest.fixture
def slack() -> FakeSlack:
    return FakeSlack()


@pytest.fixture
async def deliverer(storage: Storage, slack: FakeSlack) -> Deliverer:
    async with storage.unit_of_work() as work:
        await work.digests.schedule(a_schedule())
    return Deliverer(services_with(storage), slack.client, ZURICH, settle=0)


async def outcome_of(storage: Storage, delivery: Delivery) -> DigestDelivery | None:
    async with storage.unit_of_work() as work:
        return await work.digests.delivery(delivery.key)


async def test_posts_once_and_records_where(
    deliverer: Deliverer, storage: Storage, slack: FakeSlack
) -> None:
    for _ in range(2):
        assert await deliverer.attempt(SLOT, FIRST) is None

    [post] = slack.posts
    assert "Weekly digest – 15 January 2024" in post["text"]
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


@pytest.mark.parametrize("code", GONE)
async def test_a_channel_that_is_gone_is_missed_with_the_reason(
    deliverer: Deliverer, storage: Storage, slack: FakeSlack, code: str
) -> None:
    slack.before = [refusal(code)]

    assert await deliverer.attempt(SLOT, FIRST) is None
    record = await outcome_of(storage, SLOT)
    assert record is not None
    assert (record.outcome, record.reason) == (SlotOutcome.MISSED, GONE[code])


async def test_waits_as_long_as_slack_says(deliverer: Deliverer, slack: FakeSlack) -> None:
    slack.before = [too_many(42)]

    assert await deliverer.attempt(SLOT, FIRST) == Pause(42.0, in_doubt=False)
    assert await deliverer.attempt(SLOT, replace(FIRST, number=1)) is None
    assert len(slack.posts) == 1


@pytest.mark.parametrize(
    "error", [TimeoutError(), refusal("internal_error"), ConnectionResetError()]
)
async def test_a_lost_answer_is_looked_up_before_posting_again(
    deliverer: Deliverer, storage: Storage, slack: FakeSlack, error: Exception
) -> None:
    slack.after = [error]

    pause = await deliverer.attempt(SLOT, FIRST)
    assert pause is not None
    assert pause.in_doubt
    assert await deliverer.attempt(SLOT, IN_DOUBT) is None

    assert len(slack.posts) == 1
    record = await outcome_of(storage, SLOT)
    assert record is not None
    assert record.message_ts == slack.posts[0]["ts"]


async def test_in_doubt_posts_when_the_channel_does_not_have_it(
    deliverer: Deliverer, slack: FakeSlack
) -> None:
    await deliverer.attempt(BY_HAND, FIRST)
    await deliverer.attempt(SLOT, IN_DOUBT)

    assert [post["metadata"]["event_payload"]["key"] for post in slack.posts] == [
        BY_HAND.key,
        SLOT.key,
    ]


async def test_a_digest_switched_off_meanwhile_is_not_posted(
    deliverer: Deliverer, storage: Storage, slack: FakeSlack
) -> None:
    async with storage.unit_of_work() as work:
        await work.digests.schedule(replace(a_schedule(), active=False))

    await deliverer.attempt(SLOT, FIRST)
    await deliverer.attempt(BY_HAND, FIRST)

    assert [post["metadata"]["event_payload"]["key"] for post in slack.posts] == [BY_HAND.key]
    record = await outcome_of(storage, SLOT)
    assert record is not None
    assert record.reason == SWITCHED_OFF


async def test_pauses_grow_and_end_in_a_record(
    deliverer: Deliverer, storage: Storage, slack: FakeSlack
) -> None:
    tries = range(MOST_TRIES_BY_HAND)
    slack.before = [refusal("invalid_auth") for _ in tries]

    pauses = [await deliverer.attempt(BY_HAND, replace(FIRST, number=n)) for n in tries]
    last = await deliverer.attempt(BY_HAND, replace(FIRST, number=MOST_TRIES_BY_HAND))

    seconds = [pause.seconds for pause in pauses if pause]
    assert seconds == sorted(seconds)
    assert (len(seconds), seconds[0], seconds[-1]) == (MOST_TRIES_BY_HAND, 5.0, 600.0)
    assert last is None
    record = await outcome_of(storage, BY_HAND)
    assert record is not None
    assert record.reason == GAVE_UP


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
    assert record.reason == GONE["not_in_channel"]
