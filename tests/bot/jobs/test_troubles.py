"""Whoever set up a digest hears once why it does not come any more, and what helps."""

from dataclasses import replace
from datetime import date, timedelta

import pytest

from bot.digests.slots import wish_key
from bot.jobs.deliver import Deliverer
from bot.jobs.delivery import Delivery
from bot.jobs.refusals import REASONS, TOKEN
from bot.jobs.settling import GAVE_UP, MOST_TRIES_BY_HAND
from bot.jobs.telling import LEASE
from bot.jobs.troubles import Troubles
from bot.storage import Storage
from tests.bot.digests.digest_builders import NOW, services_with
from tests.bot.jobs.deliveries import BY_HAND, FIRST, SLOT, outcome_of
from tests.bot.jobs.fake_slack import FakeSlack, broken, refusal
from tests.builders import TEAM


class Desk:
    """Delivers the digests of week after week, and tells of those that do not come."""

    def __init__(self, deliverer: Deliverer, storage: Storage, slack: FakeSlack) -> None:
        self.slack = slack
        self.storage = storage
        self._deliverer = deliverer
        self._weeks = 0

    async def week(self, *refusals: str) -> Delivery:
        """The next digest is due; Slack answers it with these."""
        day = date(2024, 1, 15) + timedelta(weeks=self._weeks)
        self._weeks += 1
        delivery = replace(SLOT, key=f"digest:T1:C1:{day}", day=day)
        self.slack.before = [refusal(code) for code in refusals]
        await self._deliverer.attempt(delivery, FIRST)
        await self.look()
        return delivery

    async def look(self) -> None:
        """Look once, long after the last time."""
        now = NOW + LEASE * 2 * self._weeks
        services = services_with(self.storage)
        await Troubles(services, self.slack.client, TEAM, slack_time=lambda: now).look()

    @property
    def told(self) -> list[str]:
        return [str(post["text"]) for post in self.slack.posts if post["channel"] == "DU1"]


@pytest.fixture
def desk(deliverer: Deliverer, storage: Storage, slack: FakeSlack) -> Desk:
    return Desk(deliverer, storage, slack)


@pytest.mark.parametrize("code", REASONS)
async def test_whoever_set_it_up_hears_why_and_what_was_set_is_kept(desk: Desk, code: str) -> None:
    await desk.week(code)

    [said] = desk.told
    assert REASONS[code] in said
    assert "15 January 2024" in said
    assert "what you set is kept" in said
    async with desk.storage.unit_of_work() as work:
        schedule = await work.digests.schedule_of(TEAM, SLOT.channel_id)
    assert schedule is not None
    assert schedule.active


async def test_each_cause_is_told_once_until_the_digest_has_come_again(desk: Desk) -> None:
    await desk.week("is_archived")
    await desk.week("is_archived")
    assert len(desk.told) == 1

    await desk.week("not_in_channel")
    assert len(desk.told) == 2

    await desk.week()
    await desk.week("is_archived")
    assert len(desk.told) == 3


@pytest.mark.parametrize("code", TOKEN)
async def test_a_refused_token_is_for_the_operator_and_the_person_hears_later(
    desk: Desk, caplog: pytest.LogCaptureFixture, code: str
) -> None:
    desk.slack.without_direct_messages = [refusal(code)]
    delivery = await desk.week(code)

    record = await outcome_of(desk.storage, delivery)
    assert record is not None
    assert record.reason == TOKEN[code]
    [line] = [one.getMessage() for one in caplog.records if one.levelname == "ERROR"]
    assert "SLACK_BOT_TOKEN" in line
    assert desk.told == []

    await desk.week()
    assert len(desk.told) == 1


async def test_nobody_hears_of_what_was_asked_for_by_hand(
    desk: Desk, deliverer: Deliverer, slack: FakeSlack
) -> None:
    slack.before = [refusal("is_archived")]
    await deliverer.attempt(BY_HAND, FIRST)
    await desk.look()

    assert desk.told == []


@pytest.mark.parametrize(
    ("error", "number", "why"),
    [
        (refusal("is_archived"), 0, REASONS["is_archived"]),
        (broken(), MOST_TRIES_BY_HAND, GAVE_UP),
    ],
)
async def test_whoever_asked_for_a_digest_hears_that_it_did_not_come_and_what_to_do(
    deliverer: Deliverer, desk: Desk, error: Exception, number: int, why: str
) -> None:
    desk.slack.before = [error]
    wish = replace(BY_HAND, key=wish_key(BY_HAND.channel_id, "U1", "act-1"))

    assert await deliverer.attempt(wish, replace(FIRST, number=number)) is None
    desk.slack.before = []
    await desk.look()

    [said] = desk.told
    assert "which you asked for, was not posted" in said
    assert why in said
    assert "type `/ccm digest now` there again" in said
