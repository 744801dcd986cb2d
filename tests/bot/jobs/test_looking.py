"""Whoever looks for something to do holds up nobody and is held up by nobody."""

from dataclasses import replace
from zoneinfo import ZoneInfo

from bot.jobs.approvers import Approvers
from bot.jobs.askers import Askers
from bot.jobs.asking_again import AskingAgain
from bot.jobs.authors import Authors
from bot.jobs.planner import Planner
from bot.jobs.reminders import Reminders
from bot.jobs.reviewers import Reviewers
from bot.jobs.troubles import Troubles
from bot.register.digest_delivery import DigestDelivery, SlotOutcome
from bot.roles import Roles
from bot.services import CurrentKnowledge, Services
from bot.settings import Settings
from tests.bot.jobs.fake_slack import FakeSlack
from tests.bot.jobs.handed_in import HandedIn
from tests.bot.jobs.handing_in import handed_in
from tests.builders import TEAM
from tests.fakes import FakeDirectory

UTC = ZoneInfo("UTC")
CURATORS = {"ROLE_CURATORS": "U1,U2,U3"}


async def test_what_finds_nothing_to_do_needs_no_write_lock(
    services: Services, knowledge: CurrentKnowledge, slack: FakeSlack
) -> None:
    services = replace(services, knowledge=CurrentKnowledge(knowledge.files))
    roles, client = Roles(Settings.from_env(CURATORS), FakeDirectory()), slack.client
    looks = [
        Planner(services, HandedIn(), TEAM).look,
        Askers(services, client, TEAM, UTC).look,
        AskingAgain(services, client, TEAM, UTC).look,
        Authors(services, client, TEAM).look,
        Approvers(services, client, TEAM, roles, UTC).look,
        Reviewers(services, client, TEAM, roles, UTC).look,
        Reminders(services, client, TEAM, roles, UTC).look,
        Troubles(services, client, TEAM).look,
    ]
    await handed_in(services)
    for look in looks:
        await look()
    told = len(slack.posts)
    assert told

    now = await services.clock.now()
    half_done = DigestDelivery("key", TEAM, "C1", now.date(), SlotOutcome.POSTED, now)
    async with services.storage.unit_of_work() as work:
        await work.deliveries.record(half_done)
        for look in looks:
            await look()

    assert len(slack.posts) == told
