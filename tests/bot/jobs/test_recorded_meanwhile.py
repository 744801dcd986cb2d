"""What somebody else recorded of a delivery meanwhile is kept, or put right by what is found."""

from dataclasses import replace
from typing import Any

import pytest

from bot.jobs.deliver import Deliverer
from bot.jobs.delivery import Delivery, Pause
from bot.jobs.settling import MOST_TRIES_OF_A_SLOT
from bot.register.delivery_trouble import TOO_LATE, DeliveryTrouble, of_slot
from bot.register.digest_delivery import DigestDelivery, SlotOutcome
from bot.storage import Storage
from tests.bot.digests.digest_builders import CHANNEL, NOW, a_schedule, services_with
from tests.bot.jobs.deliveries import FIRST, IN_DOUBT, LATE, SLOT, outcome_of, troubles_of
from tests.bot.jobs.fake_slack import FakeSlack, refusal
from tests.builders import TEAM, ZURICH

RECORD = DigestDelivery(SLOT.key, TEAM, CHANNEL, NOW.date(), SlotOutcome.MISSED, NOW)
POSTED = replace(RECORD, outcome=SlotOutcome.POSTED, message_ts="1.0", posted_at=NOW)


async def recorded(storage: Storage, record: DigestDelivery) -> None:
    """Somebody else records what became of the slot, and owes word of it if it was missed."""
    async with storage.unit_of_work() as work:
        await work.deliveries.record(record)
        if record.outcome is SlotOutcome.MISSED:
            cause = of_slot(TOO_LATE, record.slot)
            await work.troubles.owe(DeliveryTrouble(TEAM, CHANNEL, "U1", cause, record.slot))


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
    assert await troubles_of(storage) == []


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
    assert len(await troubles_of(storage)) == 1


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
    assert await troubles_of(storage) == []
