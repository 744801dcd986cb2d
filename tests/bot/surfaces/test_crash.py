"""What a crash left unanswered is answered at the next start, once."""

from typing import cast

from slack_sdk.web.async_client import AsyncWebClient

from bot.app.verbs import discover
from bot.blocks.imported_files import progress
from bot.documents.importing import import_file
from bot.documents.order import Order
from bot.register.incoming import IncomingMessage
from bot.register.level import Level
from bot.roles import Roles
from bot.sandbox.server import start
from bot.sandbox.web_api import BOT_TOKEN
from bot.sandbox.workspace import Workspace
from bot.services import Services, SharedFile
from bot.settings import Settings
from bot.surfaces.conversation import Conversation
from bot.surfaces.dispatcher import Dispatcher
from bot.surfaces.manifest import manifest
from bot.surfaces.progress import ProgressMessage
from tests.builders import IN_THE_PLAN, TEAM, ZURICH, at
from tests.fakes import FakeDirectory, FakeFiles


async def test_answers_what_was_left_and_not_what_was_answered_before_the_crash(
    services: Services,
) -> None:
    slack = await start(Workspace(), manifest(discover()), rate_limited=False)
    client = AsyncWebClient(BOT_TOKEN, base_url=slack.api_url)
    roles = Roles(Settings.from_env({}), FakeDirectory())
    dispatcher = Dispatcher(services, roles, FakeDirectory(), ZURICH, team_id=TEAM)
    conversation = Conversation(dispatcher, services, client, grace_seconds=0)
    member = slack.person("U0MEMBER")

    asked = [await member.say("C0CCM", f"help, number {number}") for number in (1, 2)]
    left = [
        IncomingMessage(TEAM, f"Ev{m.ts}", "C0CCM", member.id, "Is this a question?", m.ts, NOW)
        for m in asked
    ]
    async with services.storage.unit_of_work() as work:
        for message in left:
            await work.inbox.receive(message)
    await client.chat_postMessage(
        channel="C0CCM",
        thread_ts=left[0].ts,
        text="answered just before the crash",
        metadata={"event_type": "article6_reply", "event_payload": {"key": left[0].event_id}},
    )

    assert await conversation.resume(await conversation.left_over(TEAM)) == 2
    replies = [member.visible("C0CCM", message.ts)[1:] for message in left]
    assert [len(found) for found in replies] == [1, 1]
    assert await conversation.left_over(TEAM) == []

    await conversation.receive(left[1])
    assert len(member.visible("C0CCM", left[1].ts)) == 2
    await slack.stop()


async def test_an_import_that_a_crash_cut_short_is_told_of_at_the_next_start(
    services: Services,
) -> None:
    slack = await start(Workspace(), manifest(discover()), rate_limited=False)
    client = AsyncWebClient(BOT_TOKEN, base_url=slack.api_url)
    roles = Roles(Settings.from_env({"ROLE_CURATORS": "U0CURATOR"}), FakeDirectory())
    dispatcher = Dispatcher(services, roles, FakeDirectory(), ZURICH, team_id=TEAM)
    conversation = Conversation(dispatcher, services, client, grace_seconds=0)
    cast(FakeFiles, services.files).shared["F1"] = FILE
    curator = slack.person("U0CURATOR")
    sent = await curator.say(curator.dm, "kb import")
    left = IncomingMessage(
        TEAM, "Ev1", curator.dm, curator.id, "kb import", sent.ts, NOW, private=True, file_ids=IDS
    )
    async with services.storage.unit_of_work() as work:
        await work.inbox.receive(left)
    # As far as it came: the file is in, and nothing but this was said.
    await import_file(
        services.storage, FILE.name, FILE.content, Order(TEAM, curator.id, NOW, LEVELS)
    )
    reading = ProgressMessage(client, curator.dm, sent.ts, left.event_id)
    await reading.tell(progress(FILE.name, 0, 1, []))

    assert await conversation.resume(await conversation.left_over(TEAM)) == 1

    _, told = curator.visible(curator.dm, sent.ts)
    assert "note.md: “Note”, 1 passage, date not known, was there already." in told.text
    assert "Reading" not in told.text
    assert await conversation.left_over(TEAM) == []
    await slack.stop()


NOW = at(IN_THE_PLAN)
IDS = ("F1",)
LEVELS = tuple(Level)
FILE = SharedFile("note.md", b"# Note\n\nThe liaison officer is on extension 4471.\n")
