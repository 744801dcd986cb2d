"""How far it is stands in one message, which becomes the reply."""

from typing import cast

from slack_sdk.web.async_client import AsyncWebClient

from bot.blocks.elements import section
from bot.blocks.imported_files import received
from bot.blocks.message import message
from bot.sandbox.server import Running
from bot.surfaces.delivery import REPLY
from bot.surfaces.progress import ProgressMessage

KEY = "Ev1"


async def test_one_message_tells_and_becomes_the_reply(
    quiet: Running, client: AsyncWebClient
) -> None:
    curator = quiet.person("U0CURATOR")
    sent = await curator.say(curator.dm, "kb import")
    progress = ProgressMessage(client, curator.dm, sent.ts, KEY)

    await progress.tell(message(section("Reading a …")))
    await progress.tell(message(section("a: imported")))

    assert await progress.end(message(section("Both imported")))
    _, told = curator.visible(curator.dm, sent.ts)
    assert told.text == "Both imported"
    assert told.metadata == {"event_type": REPLY, "event_payload": {"key": KEY}}


async def test_what_nobody_was_told_of_becomes_no_reply(
    quiet: Running, client: AsyncWebClient
) -> None:
    curator = quiet.person("U0CURATOR")

    assert not await ProgressMessage(client, curator.dm, None, KEY).end(message(section("Done")))


async def test_a_message_that_was_deleted_stops_nothing_and_becomes_no_reply(
    quiet: Running, client: AsyncWebClient
) -> None:
    curator = quiet.person("U0CURATOR")
    sent = await curator.say(curator.dm, "kb import")
    progress = ProgressMessage(client, curator.dm, sent.ts, KEY)
    await progress.tell(message(section("Reading a …")))
    _, told = curator.visible(curator.dm, sent.ts)
    await client.chat_delete(channel=curator.dm, ts=told.ts)

    await progress.tell(message(section("Reading b …")))

    assert not await progress.end(message(section("Both imported")))


async def test_a_text_too_long_to_change_is_cut_where_the_blocks_are_not(
    quiet: Running, client: AsyncWebClient
) -> None:
    curator = quiet.person("U0CURATOR")
    sent = await curator.say(curator.dm, "kb import")
    progress = ProgressMessage(client, curator.dm, sent.ts, KEY)
    await progress.tell(message(section("Reading a …")))

    assert await progress.end(message(*[section(f"{n} " + "a" * 900) for n in range(6)]))

    _, told = curator.visible(curator.dm, sent.ts)
    assert len(cast(list[object], told.blocks)) == 6
    assert told.text.endswith("…")


async def test_where_others_read_along_nothing_gets_in_that_is_for_one_person(
    quiet: Running, client: AsyncWebClient
) -> None:
    curator, other = quiet.person("U0CURATOR"), quiet.person("U0COORDLB")
    sent = await curator.say("C0COORD", "@Article 6 kb import")
    progress = ProgressMessage(client, "C0COORD", sent.ts, KEY, openly=True)

    await progress.tell(received(1))
    await progress.tell(message(section("Reading secret.pdf …")))

    assert not await progress.end(message(section("secret.pdf: imported")))
    [_, told] = other.visible("C0COORD", sent.ts)
    assert told.text.startswith("I have received the file and am reading it")
