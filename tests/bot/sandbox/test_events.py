"""What the bot is told of what happens in the workspace."""

from collections.abc import AsyncIterator

import pytest

from bot.sandbox.reacting import take_back
from bot.sandbox.server import Running, start
from bot.sandbox.workspace import Workspace
from tests.bot.sandbox.conftest import MANIFEST
from tests.bot.sandbox.link import Link


@pytest.fixture
async def link(running: Running) -> AsyncIterator[Link]:
    async with Link(running) as link:
        yield link


async def test_a_mention_is_both_a_mention_and_a_message(link: Link, running: Running) -> None:
    said = await running.person("U0MEMBER").say("C0CCM", "@Article 6 hello")
    events = {body["event"]["type"]: body for body in [await link.next_event() for _ in range(2)]}

    assert sorted(events) == ["app_mention", "message"]
    body = events["app_mention"]
    assert body["type"] == "event_callback"
    assert body["team_id"] == body["event"]["team"] == "T0SANDBOX"
    assert body["authorizations"][0]["user_id"] == "U0BOT"
    assert body["event"]["ts"] == body["event"]["event_ts"] == said.ts
    assert body["event"]["channel"] == "C0CCM"
    assert body["event"]["text"] == "<@U0BOT> hello"
    assert body["event_id"] != events["message"]["event_id"]
    assert events["message"]["event"]["channel_type"] == "channel"


@pytest.mark.parametrize(
    ("channel", "kind"), [("C0CCM", "channel"), ("C0ISU", "group"), ("D0CURATOR", "im")]
)
async def test_a_message_names_the_kind_of_its_channel(
    link: Link, running: Running, channel: str, kind: str
) -> None:
    await running.person("U0CURATOR").say(channel, "hello")
    body = await link.next_event()

    assert body["event"]["type"] == "message"
    assert body["event"]["channel_type"] == kind


async def test_a_mention_in_a_direct_message_is_only_a_message(
    link: Link, running: Running
) -> None:
    await running.person("U0MEMBER").say("D0MEMBER", "@Article 6 hello")
    await running.person("U0MEMBER").say("D0MEMBER", "again")
    texts = [(await link.next_event())["event"]["text"] for _ in range(2)]

    assert texts == ["<@U0BOT> hello", "again"]


async def test_a_reply_names_its_thread_and_who_began_it(link: Link, running: Running) -> None:
    first = await running.person("U0MEMBER").say("C0CCM", "question")
    await link.next_event()
    await running.person("U0COORDLB").say("C0CCM", "answer", first.ts)
    event = (await link.next_event())["event"]

    assert event["thread_ts"] == first.ts
    assert event["parent_user_id"] == "U0MEMBER"


async def test_what_is_said_without_the_bot_stays_unheard(link: Link, running: Running) -> None:
    delegate = running.person("U0MEMBER")
    await delegate.say("C0GENERAL", "@Article 6 are you here?")
    await delegate.say("C0CCM", "over here")

    assert (await link.next_event())["event"]["text"] == "over here"
    assert "is not in #general" in await delegate.is_told("/invite @Article 6")


async def test_an_invitation_brings_the_bot_in(link: Link, running: Running) -> None:
    delegate = running.person("U0MEMBER")
    await delegate.command("C0GENERAL", "/invite @Article 6")
    event = (await link.next_event())["event"]

    assert event["type"] == "member_joined_channel"
    assert (event["user"], event["inviter"]) == ("U0BOT", "U0MEMBER")


async def test_somebody_of_another_organisation_is_marked_as_such(
    link: Link, running: Running
) -> None:
    await running.person("U0STRANGER").say("C0CONNECT", "hello")
    body = await link.next_event()

    assert body["is_ext_shared_channel"]
    assert body["event"]["user_team"] == body["event"]["team"] == "T0PARTNER"


async def test_edits_deletions_and_reactions_are_told(link: Link, running: Running) -> None:
    workspace = running.sandbox.workspace
    message = workspace.post("C0CCM", "U0BOT", "Before")
    await running.person("U0MEMBER").react(message, "eyes")
    workspace.edit(message, "After", [], None)
    take_back(workspace, message, "U0MEMBER", "eyes")
    workspace.delete(message)
    posted, reacted, changed, unreacted, deleted = [
        (await link.next_event())["event"] for _ in range(5)
    ]

    assert posted["bot_id"] == "B0BOT"
    assert (reacted["type"], reacted["reaction"]) == ("reaction_added", "eyes")
    assert reacted["item"] == {"type": "message", "channel": "C0CCM", "ts": message.ts}
    assert changed["subtype"] == "message_changed"
    assert (changed["previous_message"]["text"], changed["message"]["text"]) == ("Before", "After")
    assert unreacted["type"] == "reaction_removed"
    assert (deleted["subtype"], deleted["deleted_ts"]) == ("message_deleted", message.ts)


async def test_an_ephemeral_message_is_no_event(link: Link, running: Running) -> None:
    running.sandbox.workspace.post("C0CCM", "U0BOT", "Psst", only_for="U0MEMBER")
    await running.person("U0MEMBER").say("C0CCM", "aloud")

    assert (await link.next_event())["event"]["text"] == "aloud"


async def test_opening_the_home_tab_is_told_with_what_it_shows(
    link: Link, running: Running
) -> None:
    delegate = running.person("U0MEMBER")
    await delegate.open_home()
    running.sandbox.workspace.views.publish("U0MEMBER", {"type": "home", "blocks": []})
    await delegate.open_home()
    first, second = [(await link.next_event())["event"] for _ in range(2)]

    assert (first["tab"], first["channel"], first["user"]) == ("home", "D0MEMBER", "U0MEMBER")
    assert "view" not in first
    assert second["view"]["type"] == "home"


async def test_only_what_the_manifest_asks_for_is_told() -> None:
    subscriptions = {"event_subscriptions": {"bot_events": ["message.channels"]}}
    settings = MANIFEST["settings"] | subscriptions
    running = await start(Workspace(), MANIFEST | {"settings": settings})
    async with Link(running) as link:
        await running.person("U0MEMBER").say("D0MEMBER", "unheard")
        await running.person("U0MEMBER").say("C0CCM", "@Article 6 heard once")
        await running.person("U0MEMBER").say("C0CCM", "heard")
        texts = [(await link.next_event())["event"]["text"] for _ in range(2)]
    await running.stop()

    assert texts == ["<@U0BOT> heard once", "heard"]
