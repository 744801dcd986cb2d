"""What may stand in its channel is not called missed before it could be looked up."""

from dataclasses import replace

import pytest

from bot.digests.slots import wish_key
from bot.jobs.deliver import Deliverer
from bot.jobs.delivery import Delivery
from bot.jobs.refusals import NOT_LOOKED_UP, REASONS, TOKEN
from bot.jobs.settling import GAVE_UP, MOST_TRIES_BY_HAND, MOST_TRIES_OF_A_SLOT, MOST_TRIES_OUTSIDE
from bot.register.delivery_trouble import NOT_KNOWN
from bot.register.digest_delivery import SlotOutcome
from bot.storage import Storage
from tests.bot.digests.digest_builders import CHANNEL
from tests.bot.jobs.deliveries import BY_HAND, FIRST, IN_DOUBT, LATE, SLOT, outcome_of, troubles_of
from tests.bot.jobs.fake_slack import FakeSlack, broken, refusal, too_many

WISH = replace(BY_HAND, key=wish_key(CHANNEL, "U7", "act-1"))
REFUSALS = ["not_in_channel", "channel_not_found", "token_revoked", "missing_scope"]


@pytest.mark.parametrize("error", [*map(refusal, REFUSALS), too_many(1), broken(), OSError()])
@pytest.mark.parametrize("delivery", [SLOT, LATE, BY_HAND])
async def test_a_look_up_that_fails_is_waited_for_however_late(
    deliverer: Deliverer,
    storage: Storage,
    slack: FakeSlack,
    delivery: Delivery,
    error: Exception,
) -> None:
    slack.after, slack.blind = [ConnectionResetError()], [error]

    await deliverer.attempt(replace(delivery, due_at=None), FIRST)
    pause = await deliverer.attempt(delivery, IN_DOUBT)
    assert pause is not None
    assert pause.in_doubt
    assert await outcome_of(storage, delivery) is None

    assert await deliverer.attempt(delivery, IN_DOUBT) is None
    assert len(slack.in_channels) == 1
    record = await outcome_of(storage, delivery)
    assert record is not None
    assert record.message_ts == slack.posts[0]["ts"]


@pytest.mark.parametrize(("delivery", "who"), [(LATE, "U1"), (BY_HAND, None), (WISH, "U7")])
@pytest.mark.parametrize(
    ("error", "why"),
    [
        (refusal("not_in_channel"), REASONS["not_in_channel"]),
        (refusal("token_revoked"), TOKEN["token_revoked"]),
        (refusal("missing_scope"), GAVE_UP),
        (OSError(), GAVE_UP),
    ],
)
async def test_what_could_not_be_looked_up_to_the_last_is_recorded_and_told_as_that(
    deliverer: Deliverer,
    storage: Storage,
    slack: FakeSlack,
    *,
    delivery: Delivery,
    who: str | None,
    error: Exception,
    why: str,
) -> None:
    of_wish = MOST_TRIES_OUTSIDE if why in REASONS.values() else MOST_TRIES_BY_HAND
    most = MOST_TRIES_OF_A_SLOT if delivery.day else of_wish
    slack.blind = [error, error]

    assert await deliverer.attempt(delivery, replace(IN_DOUBT, number=most - 1)) is not None
    assert await outcome_of(storage, delivery) is None
    assert await deliverer.attempt(delivery, replace(IN_DOUBT, number=most)) is None

    assert slack.posts == []
    record = await outcome_of(storage, delivery)
    assert record is not None
    assert (record.outcome, record.reason) == (SlotOutcome.MISSED, NOT_LOOKED_UP.format(why))
    told = [(trouble.user_id, trouble.code) for trouble in await troubles_of(storage)]
    assert told == ([(who, NOT_KNOWN)] if who else [])
