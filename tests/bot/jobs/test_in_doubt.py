"""What may stand in its channel is not called missed, and is put right where somebody did."""

from dataclasses import replace
from datetime import timedelta
from typing import Any

import pytest

from bot.digests.slots import wish_key
from bot.jobs.deliver import Deliverer
from bot.jobs.delivery import Delivery, Pause
from bot.jobs.journal import CATCH_UP
from bot.jobs.refusals import NOT_LOOKED_UP, REASONS, TOKEN
from bot.jobs.settling import (
    GAVE_UP,
    MOST_TRIES_BY_HAND,
    MOST_TRIES_OF_A_SLOT,
    MOST_TRIES_OUTSIDE,
)
from bot.register.delivery_trouble import NOT_KNOWN, TOO_LATE, DeliveryTrouble, of_slot
from bot.register.digest_delivery import DigestDelivery, SlotOutcome
from bot.storage import Storage
from tests.bot.digests.digest_builders import CHANNEL, NOW, a_schedule, services_with
from tests.bot.jobs.deliveries import BY_HAND, FIRST, IN_DOUBT, SLOT, outcome_of
from tests.bot.jobs.fake_slack import FakeSlack, broken, refusal, too_many
from tests.builders import TEAM, ZURICH

LATE = replace(SLOT, due_at=NOW - CATCH_UP - timedelta(minutes=1))
WISH = replace(BY_HAND, key=wish_key(CHANNEL, "U7", "act-1"))
RECORD = DigestDelivery(SLOT.key, TEAM, CHANNEL, NOW.date(), SlotOutcome.MISSED, NOW)
POSTED = replace(RECORD, outcome=SlotOutcome.POSTED, message_ts="1.0", posted_at=NOW)
REFUSALS = ["not_in_channel", "channel_not_found", "token_revoked", "missing_scope"]


async def recorded(storage: Storage, record: DigestDelivery) -> None:
    """Somebody else records what became of the slot, and owes word of it if it was missed."""
    async with storage.unit_of_work() as work:
        await work.deliveries.record(record)
        if record.outcome is SlotOutcome.MISSED:
            cause = of_slot(TOO_LATE, record.slot)
            await work.troubles.owe(DeliveryTrouble(TEAM, CHANNEL, "U1", cause, record.slot))


async def troubles(storage: Storage) -> list[DeliveryTrouble]:
    async with storage.reading() as work:
        return list(await work.troubles.due(TEAM))


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
    told = [(trouble.user_id, trouble.code) for trouble in await troubles(storage)]
    assert told == ([(who, NOT_KNOWN)] if who else [])


async def test_what_somebody_called_missed_is_posted_once_it_is_found(
    deliverer: Deliverer, storage: Storage, slack: FakeSlack
) -> None:
    slack.after, slack.blind = [ConnectionResetError()], [refusal("token_revoked")]
    await deliverer.attempt(SLOT, FIRST)
    await recorded(storage, RECORD)

    assert await deliverer.attempt(SLOT, IN_DOUBT) is not None
    assert await deliverer.attempt(SLOT, IN_DOUBT) is None

    assert len(slack.in_channels) == 1
    record = await outcome_of(storage, SLOT)
    assert record is not None
    assert (record.outcome, record.message_ts) == (SlotOutcome.POSTED, slack.posts[0]["ts"])
    assert record.is_settled
    assert await troubles(storage) == []


async def test_what_is_missed_and_not_there_is_not_posted_any_more(
    deliverer: Deliverer, storage: Storage, slack: FakeSlack
) -> None:
    await recorded(storage, RECORD)

    assert await deliverer.attempt(SLOT, IN_DOUBT) is None
    assert slack.looked_up == 1
    slack.blind = [refusal("not_in_channel")]
    last = replace(IN_DOUBT, number=MOST_TRIES_OF_A_SLOT)
    assert await deliverer.attempt(SLOT, last) is None

    assert slack.posts == []
    assert await outcome_of(storage, SLOT) == RECORD
    assert len(await troubles(storage)) == 1


@pytest.mark.parametrize("delivery", [SLOT, LATE])
async def test_what_another_replica_posts_meanwhile_is_not_told_as_missed(
    storage: Storage, delivery: Delivery
) -> None:
    class PostedByTheOther(FakeSlack):
        async def chat_postMessage(self, **message: Any) -> dict[str, Any]:  # noqa: N802 - Slack's
            await self.conversations_history()
            raise refusal("is_archived")

        async def conversations_history(self, **_: Any) -> dict[str, Any]:
            await recorded(storage, POSTED)
            return {"messages": []}

    async with storage.unit_of_work() as work:
        await work.digests.schedule(a_schedule())
    services = services_with(storage)
    deliverer = Deliverer(services, PostedByTheOther().client, ZURICH, settle=0)

    tried = IN_DOUBT if delivery is LATE else FIRST
    assert await deliverer.attempt(delivery, tried) == Pause(5.0, in_doubt=True)

    assert await outcome_of(storage, delivery) == POSTED
    assert await troubles(storage) == []
