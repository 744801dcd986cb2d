"""Authors hear once what others decided on what they wrote, whatever goes wrong."""

from dataclasses import replace
from datetime import UTC, datetime, timedelta

import pytest

from bot.jobs.authors import Authors
from bot.jobs.telling import LEASE
from bot.register.entry_version import VersionStatus
from bot.services import CurrentKnowledge, Request, Services
from bot.services.curation.approval import approve, reject
from bot.services.curation.publishing import keep_draft, publish
from tests.bot.jobs.fake_slack import FakeSlack, refusal, too_many
from tests.bot.jobs.handing_in import AUTHOR, SECOND, WRITTEN, handed_in
from tests.builders import TEAM

LATER = LEASE + timedelta(seconds=1)


class Desk:
    """Curators, and the job that tells them; the real time is as the test says."""

    def __init__(self, services: Services, slack: FakeSlack) -> None:
        self.services = services
        self.slack = slack
        self.time = datetime(2024, 1, 15, 9, tzinfo=UTC)

    async def objected(self, request: Request = SECOND) -> None:
        await handed_in(self.services)
        statuses = (VersionStatus.IN_REVIEW,)
        await reject(
            WRITTEN.id,
            1,
            request,
            self.services,
            statuses=statuses,
            reason="It is\n<!channel> wrong.",
        )

    async def look(self, after: timedelta = timedelta(0)) -> None:
        """Look once, with a fresh memory, as after a start."""
        self.time += after
        await Authors(self.services, self.slack.client, TEAM, slack_time=lambda: self.time).look()


@pytest.fixture
def desk(services: Services, knowledge: CurrentKnowledge, slack: FakeSlack) -> Desk:
    return Desk(replace(services, knowledge=CurrentKnowledge(knowledge.files)), slack)


async def test_an_author_hears_once_that_a_second_curator_has_approved(desk: Desk) -> None:
    await handed_in(desk.services)
    await desk.look()
    assert desk.slack.posts == []

    await approve(WRITTEN.id, 1, SECOND, desk.services)
    for _ in range(2):
        await desk.look(LATER)

    [post] = desk.slack.posts
    assert post["channel"] == "DU1"
    assert "<@U2> has approved what you wrote: *Trust &lt;funds&gt;*" in post["text"]


async def test_an_author_hears_what_speaks_against_it_and_can_go_on_from_there(desk: Desk) -> None:
    await desk.objected()
    await desk.look()

    [post] = desk.slack.posts
    assert "<@U2> has objected to what you handed in" in post["text"]
    assert "“It is\n&lt;!channel&gt; wrong.”" in post["text"]
    assert "'value': 'trust 1'" in str(post["blocks"])


async def test_nobody_is_told_what_they_decided_themselves(desk: Desk) -> None:
    await desk.objected(AUTHOR)
    alone = replace(AUTHOR, now=AUTHOR.now + timedelta(days=6))
    again = await keep_draft(WRITTEN, 0, (), AUTHOR, desk.services)
    await publish(WRITTEN.id, again.number, AUTHOR, desk.services, note="")
    await approve(WRITTEN.id, again.number, alone, desk.services)

    await desk.look()
    assert desk.slack.posts == []


async def test_a_post_whose_answer_was_lost_is_found_and_not_repeated(desk: Desk) -> None:
    await desk.objected()
    desk.slack.after = [ConnectionResetError()]

    for after in (timedelta(0), timedelta(seconds=5), LATER, LATER):
        await desk.look(after)

    assert len(desk.slack.posts) == 1
    assert desk.slack.looked_up == 1


async def test_what_was_not_posted_is_posted_later(desk: Desk) -> None:
    await desk.objected()
    desk.slack.before = [too_many(30), ConnectionResetError()]

    for _ in range(3):
        await desk.look(LATER)
    assert len(desk.slack.posts) == 1


async def test_whoever_has_left_is_given_up(desk: Desk) -> None:
    await desk.objected()
    desk.slack.without_direct_messages = [refusal("user_not_found")]

    for _ in range(2):
        await desk.look(LATER)
    assert desk.slack.posts == []
