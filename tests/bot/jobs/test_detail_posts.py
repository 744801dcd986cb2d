"""The thread of a digest is posted once, after the digest itself, whatever goes wrong between."""

from dataclasses import replace

import pytest
from slack_sdk.errors import SlackApiError

from bot.jobs.deliver import Deliverer
from bot.storage import Storage
from tests.bot.digests.digest_builders import services_with
from tests.bot.jobs.deliveries import FIRST, IN_DOUBT, SLOT, outcome_of
from tests.bot.jobs.fake_slack import FakeSlack, refusal, too_many
from tests.builders import ZURICH

PARENT, DETAIL = SLOT.key, f"{SLOT.key}:details:1"
NEXT = replace(FIRST, number=1)


async def details_of(storage: Storage) -> int | None:
    record = await outcome_of(storage, SLOT)
    assert record is not None
    return record.details


class BusyThread(FakeSlack):
    """Goes wrong in the thread: ``before`` and ``after`` count there only."""

    async def chat_postMessage(self, **message: object) -> dict[str, object]:  # noqa: N802
        faults = (self.before, self.after)
        if not message.get("thread_ts"):
            self.before, self.after = [], []
        try:
            return await super().chat_postMessage(**message)
        finally:
            if not message.get("thread_ts"):
                self.before, self.after = faults


@pytest.fixture
def slack() -> FakeSlack:
    return BusyThread()


async def test_details_stand_in_the_thread_and_are_counted(
    deliverer: Deliverer, storage: Storage, slack: FakeSlack
) -> None:
    assert await deliverer.attempt(SLOT, FIRST) is None

    assert slack.keys == [PARENT, DETAIL]
    assert slack.posts[1]["thread_ts"] == slack.posts[0]["ts"]
    assert "reply_broadcast" not in slack.posts[1]
    assert await details_of(storage) == 1


@pytest.mark.parametrize(
    ("fault", "seconds"), [(too_many(2), 2.0), (refusal("token_revoked"), 5.0)]
)
async def test_a_thread_that_must_wait_is_posted_later(
    deliverer: Deliverer, storage: Storage, slack: FakeSlack, fault: SlackApiError, seconds: float
) -> None:
    slack.before = [fault]

    pause = await deliverer.attempt(SLOT, FIRST)
    assert pause is not None
    assert pause.seconds == seconds
    assert await details_of(storage) is None
    assert await deliverer.attempt(SLOT, NEXT) is None
    assert slack.keys == [PARENT, DETAIL]


async def test_a_detail_whose_answer_was_lost_is_found_in_the_thread(
    deliverer: Deliverer, slack: FakeSlack
) -> None:
    slack.after = [ConnectionResetError()]

    pause = await deliverer.attempt(SLOT, FIRST)
    assert pause is not None
    assert pause.in_doubt
    assert await deliverer.attempt(SLOT, IN_DOUBT) is None
    assert slack.keys == [PARENT, DETAIL]


async def test_a_thread_that_is_gone_is_left_alone(
    deliverer: Deliverer, storage: Storage, slack: FakeSlack
) -> None:
    slack.before = [refusal("thread_not_found")]

    assert await deliverer.attempt(SLOT, FIRST) is None
    assert await deliverer.attempt(SLOT, NEXT) is None
    assert slack.keys == [PARENT]
    assert await details_of(storage) == 0


@pytest.mark.usefixtures("deliverer")
async def test_without_the_look_a_lost_answer_is_doubled(storage: Storage) -> None:
    """What the harness shows with ``ARTICLE6_WITHOUT_LOOKUP=1``."""
    slack = FakeSlack()
    slack.after = [ConnectionResetError()]
    blind = Deliverer(services_with(storage), slack.client, ZURICH, settle=0, looks_up=False)

    assert await blind.attempt(SLOT, FIRST) is not None
    assert await blind.attempt(SLOT, IN_DOUBT) is None
    assert slack.keys[:2] == [PARENT, PARENT]
