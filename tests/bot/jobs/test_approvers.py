"""Curators hear once that a text waits for one of them, and again before it goes without them."""

from dataclasses import replace
from datetime import UTC, datetime, timedelta

import pytest

from bot.jobs.approvers import Approvers
from bot.jobs.telling import LEASE
from bot.register.entry_version import VersionStatus
from bot.roles import Roles
from bot.services import CurrentKnowledge, Services
from bot.services.curation.approval import approve, reject
from bot.settings import Settings
from tests.bot.jobs.fake_slack import FakeSlack, refusal
from tests.bot.jobs.handing_in import AUTHOR, SECOND, WRITTEN, handed_in
from tests.builders import TEAM, ZURICH
from tests.fakes import FakeClock, FakeDirectory

LATER = LEASE + timedelta(seconds=1)


class Desk:
    """Three curators, and the job that tells them; the real time is as the test says."""

    def __init__(self, services: Services, slack: FakeSlack) -> None:
        self.services = services
        self.slack = slack
        self.time = datetime(2024, 1, 15, 9, tzinfo=UTC)

    async def look(self, days: int = 0) -> None:
        """Look once, so many days after it was handed in, with a fresh memory."""
        self.time += LATER
        services = replace(self.services, clock=FakeClock(AUTHOR.now + timedelta(days=days)))
        roles = Roles(Settings.from_env({"ROLE_CURATORS": "U1,U2,U3"}), FakeDirectory())
        client = self.slack.client
        await Approvers(services, client, TEAM, roles, ZURICH, slack_time=lambda: self.time).look()

    @property
    def told(self) -> list[str]:
        return [str(post["channel"]) for post in self.slack.posts]


@pytest.fixture
def desk(services: Services, knowledge: CurrentKnowledge, slack: FakeSlack) -> Desk:
    return Desk(replace(services, knowledge=CurrentKnowledge(knowledge.files)), slack)


async def test_every_curator_but_the_author_hears_of_it_once(desk: Desk) -> None:
    await handed_in(desk.services)
    for _ in range(3):
        await desk.look()

    assert desk.told == ["DU2", "DU3"]
    post = desk.slack.posts[0]
    assert "*Trust &lt;funds&gt;*" in post["text"]
    assert "“at last”" in post["text"]
    assert "kb_approve:trust 1" in str(post["blocks"])


async def test_they_hear_again_a_day_before_the_author_may_go_alone(desk: Desk) -> None:
    await handed_in(desk.services)
    for days in (0, 3, 4, 5):
        await desk.look(days)

    assert desk.told == ["DU2", "DU3", "DU2", "DU3"]
    assert "still needs a second curator" in desk.slack.posts[-1]["text"]


async def test_what_was_decided_meanwhile_is_asked_of_nobody(desk: Desk) -> None:
    await handed_in(desk.services)
    desk.slack.without_direct_messages = [refusal("ratelimited")] * 2
    await desk.look()
    await approve(WRITTEN.id, 1, SECOND, desk.services)

    await desk.look()
    assert desk.told == []


async def test_what_was_taken_back_is_asked_of_nobody(desk: Desk) -> None:
    await handed_in(desk.services)
    statuses = (VersionStatus.IN_REVIEW,)
    await reject(WRITTEN.id, 1, AUTHOR, desk.services, statuses=statuses, reason="not yet")

    await desk.look()
    assert desk.told == []


async def test_a_post_whose_answer_was_lost_is_found_and_not_repeated(desk: Desk) -> None:
    await handed_in(desk.services)
    desk.slack.after = [ConnectionResetError()]
    for _ in range(2):
        await desk.look()

    assert sorted(desk.told) == ["DU2", "DU3"]
    assert desk.slack.looked_up == 1


async def test_whoever_has_left_is_given_up(desk: Desk) -> None:
    await handed_in(desk.services)
    desk.slack.without_direct_messages = [refusal("user_not_found")]
    for _ in range(2):
        await desk.look()

    assert desk.told == ["DU3"]
