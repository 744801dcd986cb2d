"""What asked a curator in private says what was decided, and has nothing left to press."""

from datetime import UTC, datetime

import pytest

from bot.jobs.approvers import Approvers
from bot.jobs.decided_requests import DecidedRequests
from bot.register.entry_version import WAITING
from bot.roles import Roles
from bot.services import Services
from bot.services.curation.approval import approve, reject
from bot.settings import Settings
from tests.bot.jobs.fake_slack import FakeSlack, refusal, too_many
from tests.bot.jobs.handing_in import AUTHOR, SECOND, WRITTEN, handed_in
from tests.bot.services.curators import later
from tests.builders import TEAM, ZURICH
from tests.fakes import FakeDirectory


@pytest.fixture
async def asked(desk: Services, slack: FakeSlack) -> Services:
    """U2 and U3 were asked about what U1 handed in."""
    await handed_in(desk)
    roles = Roles(Settings.from_env({"ROLE_CURATORS": "U1,U2,U3"}), FakeDirectory())
    now = datetime(2024, 1, 15, 9, tzinfo=UTC)
    await Approvers(desk, slack.client, TEAM, roles, ZURICH, slack_time=lambda: now).look()
    return desk


async def look(services: Services, slack: FakeSlack) -> None:
    await DecidedRequests(services, slack.client, TEAM, ZURICH).look()


async def test_everybody_s_request_says_who_approved(asked: Services, slack: FakeSlack) -> None:
    await look(asked, slack)
    assert all("kb_approve" in str(post["blocks"]) for post in slack.posts)
    await approve(WRITTEN.id, 1, SECOND, asked)
    await look(asked, slack)

    assert len(slack.posts) == 2
    for post in slack.posts:
        assert "Decided: <@U2> has approved it (15 January 2024" in post["text"]
        assert "*Trust &lt;funds&gt;*" in post["text"]
        assert "actions" not in [block["type"] for block in post["blocks"]]
    looked_up = slack.looked_up
    await look(asked, slack)
    assert slack.looked_up == looked_up


async def test_it_says_who_objected(asked: Services, slack: FakeSlack) -> None:
    await reject(WRITTEN.id, 1, SECOND, asked, statuses=WAITING, reason="no")
    await look(asked, slack)

    assert "<@U2> has objected" in slack.posts[0]["text"]


async def test_what_its_author_took_back_is_told_as_that(asked: Services, slack: FakeSlack) -> None:
    await reject(WRITTEN.id, 1, AUTHOR, asked, statuses=WAITING, reason="not yet")
    await look(asked, slack)

    assert "<@U1> has taken it back" in slack.posts[0]["text"]


async def test_a_newer_text_is_not_told_as_nothing_left_to_do(
    asked: Services, slack: FakeSlack
) -> None:
    await handed_in(asked)
    await look(asked, slack)

    assert "Overtaken: its author handed in another text" in slack.posts[0]["text"]
    assert "Nothing is left" not in slack.posts[0]["text"]


async def test_what_its_author_published_alone_is_told_as_that(
    asked: Services, slack: FakeSlack
) -> None:
    await approve(WRITTEN.id, 1, later(5), asked)
    await look(asked, slack)

    assert "<@U1> has published it" in slack.posts[0]["text"]


async def test_what_cannot_be_changed_now_is_changed_later(
    asked: Services, slack: FakeSlack
) -> None:
    await approve(WRITTEN.id, 1, SECOND, asked)
    slack.unchangeable = [too_many(30)]
    slack.without_direct_messages = [refusal("ratelimited")]
    for _ in range(3):
        await look(asked, slack)

    assert all("Decided" in post["text"] for post in slack.posts)


async def test_what_slack_does_not_let_us_change_is_left(asked: Services, slack: FakeSlack) -> None:
    await approve(WRITTEN.id, 1, SECOND, asked)
    slack.unchangeable = [refusal("cant_update_message")]
    slack.without_direct_messages = [refusal("user_not_found")]
    for _ in range(3):
        await look(asked, slack)

    assert ["Decided" in post["text"] for post in slack.posts] == [False, False]
    assert (slack.unchangeable, slack.without_direct_messages) == ([], [])
