"""A reminder of a review in a real sandbox: it arrives in the curator's direct messages, once."""

from dataclasses import replace
from datetime import datetime
from typing import cast

from slack_sdk.web.async_client import AsyncWebClient

from bot.app.verbs import discover
from bot.jobs.reviewers import Reviewers
from bot.roles import Roles
from bot.sandbox.happenings import Happening, Posted
from bot.sandbox.server import start
from bot.sandbox.web_api import BOT_TOKEN
from bot.sandbox.workspace import Workspace
from bot.services import CurrentKnowledge
from bot.settings import Settings
from bot.storage import Storage
from bot.surfaces.directory import SlackDirectory
from bot.surfaces.manifest import manifest
from tests.bot.digests.digest_builders import services_with
from tests.bot.jobs.reviews import FUND, Knowledge
from tests.builders import ZURICH
from tests.fakes import FakeClock

CURATOR = "U0CURATOR"
MORNING = datetime(2024, 1, 16, 10, tzinfo=ZURICH)


async def test_a_curator_gets_one_message_with_what_is_due(storage: Storage) -> None:
    workspace, posted = Workspace(), list[Happening]()
    workspace.listen(posted.append)
    sandbox = await start(workspace, manifest(discover()), rate_limited=False)
    client = AsyncWebClient(token=BOT_TOKEN, base_url=sandbox.api_url)
    team_id = str((await client.auth_test())["team_id"])
    settings = Settings.from_env({"ROLE_CURATORS": CURATOR})
    roles = Roles(settings, SlackDirectory(client, team_id))
    services = services_with(storage, clock=FakeClock(MORNING))
    services = replace(services, knowledge=cast(CurrentKnowledge, Knowledge([FUND])))
    try:
        for _ in range(2):
            await Reviewers(services, client, team_id, roles, ZURICH).look()
    finally:
        await sandbox.stop()

    [message] = [one.message for one in posted if isinstance(one, Posted)]
    assert "`trust-fund`) was due on 15 January 2024" in message.as_slack()["text"]
    assert CURATOR in workspace.channel(message.channel).members
