"""A morning on which one coordinator is reminded, and what stands under each note."""

from dataclasses import replace
from datetime import date, datetime
from typing import cast
from zoneinfo import ZoneInfo

from slack_sdk.web.async_client import AsyncWebClient

from bot.blocks.reminders import keys
from bot.jobs.reminders import Reminders
from bot.roles import Roles
from bot.sandbox.members import TEAM_ID
from bot.sandbox.messages import Message
from bot.sandbox.person import Person
from bot.sandbox.server import Running
from bot.sandbox.visible_text import text_of
from bot.sandbox.web_api import BOT_TOKEN
from bot.services import CurrentKnowledge
from bot.settings import Settings
from bot.storage import Storage
from bot.surfaces.directory import SlackDirectory
from tests.bot.digests.digest_builders import services_with
from tests.bot.jobs.reviews import Knowledge
from tests.builders import ZURICH
from tests.fakes import FakeClock

TUESDAY = date(2024, 1, 16)
AT_NINE = datetime(2024, 1, 16, 9, tzinfo=ZoneInfo("Asia/Beirut"))
GOOD_MORNING = "Good morning – Tuesday, 16 January 2024"


async def remind(workspace: Running, storage: Storage) -> None:
    """As another process of the bot does, which reaches for the same mornings."""
    client = AsyncWebClient(token=BOT_TOKEN, base_url=workspace.api_url)
    services = services_with(storage, clock=FakeClock(AT_NINE))
    services = replace(services, knowledge=cast(CurrentKnowledge, Knowledge([])))
    settings = Settings.from_env({"ROLE_COORDINATORS": "U0COORDLB"})
    roles = Roles(settings, SlackDirectory(client, TEAM_ID))
    await Reminders(services, client, TEAM_ID, roles, ZURICH).look()


async def reminded(person: Person) -> Message:
    """The message of Tuesday."""
    return await person.reads(GOOD_MORNING, person.dm)


async def press(person: Person, note: int, action: str, how: str = "") -> None:
    """Use what stands under a note."""
    message = await reminded(person)
    key = keys(message.blocks)[note]
    option = {"text": {"type": "plain_text", "text": how}, "value": f"{how} {key}"}
    chosen = {"selected_option": option} if how else {}
    await person.press(message, action, block_id=key, **chosen)


def reminded_without(person: Person, words: str) -> Message | None:
    """The message, once ``words`` stand in it no more."""
    found = [one for one in person.visible(person.dm) if GOOD_MORNING in text_of(one)]
    return found[-1] if words not in text_of(found[-1]) else None
