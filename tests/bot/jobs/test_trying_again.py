"""Tries that fail: how long to wait, and to look before posting when in doubt."""

from dataclasses import replace

import pytest

from bot.jobs.deliver import Deliverer
from bot.jobs.delivery import Pause
from bot.jobs.settling import GAVE_UP, MOST_TRIES_BY_HAND
from bot.storage import Storage
from tests.bot.jobs.deliveries import BY_HAND, FIRST, IN_DOUBT, SLOT, outcome_of
from tests.bot.jobs.fake_slack import FakeSlack, broken, refusal, too_many


async def test_waits_as_long_as_slack_says(deliverer: Deliverer, slack: FakeSlack) -> None:
    slack.before = [too_many(2)]

    assert await deliverer.attempt(SLOT, FIRST) == Pause(2.0, in_doubt=False)
    assert await deliverer.attempt(SLOT, replace(FIRST, number=1)) is None
    assert len(slack.in_channels) == 1


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

    assert len(slack.in_channels) == 1
    record = await outcome_of(storage, SLOT)
    assert record is not None
    assert record.message_ts == slack.posts[0]["ts"]


async def test_in_doubt_posts_when_the_channel_does_not_have_it(
    deliverer: Deliverer, slack: FakeSlack
) -> None:
    await deliverer.attempt(BY_HAND, FIRST)
    await deliverer.attempt(SLOT, IN_DOUBT)

    assert [key for key in slack.keys if ":details:" not in key] == [BY_HAND.key, SLOT.key]


async def test_a_look_up_that_fails_is_tried_again_in_doubt(
    deliverer: Deliverer, slack: FakeSlack
) -> None:
    await deliverer.attempt(SLOT, FIRST)
    slack.blind = [broken(), too_many(7)]
    other = replace(SLOT, key=f"{SLOT.key}x")

    pause = await deliverer.attempt(other, IN_DOUBT)
    assert pause is not None
    assert pause.in_doubt
    assert await deliverer.attempt(other, IN_DOUBT) == Pause(7.0, in_doubt=True)
    assert other.key not in slack.keys


async def test_pauses_grow_and_end_in_a_record(
    deliverer: Deliverer, storage: Storage, slack: FakeSlack
) -> None:
    tries = range(MOST_TRIES_BY_HAND)
    slack.before = [refusal("msg_blocks_too_long") for _ in tries]

    pauses = [await deliverer.attempt(BY_HAND, replace(FIRST, number=n)) for n in tries]
    last = await deliverer.attempt(BY_HAND, replace(FIRST, number=MOST_TRIES_BY_HAND))

    seconds = [pause.seconds for pause in pauses if pause]
    assert seconds == sorted(seconds)
    assert (len(seconds), seconds[0], seconds[-1]) == (MOST_TRIES_BY_HAND, 5.0, 600.0)
    assert last is None
    record = await outcome_of(storage, BY_HAND)
    assert record is not None
    assert record.reason == GAVE_UP
