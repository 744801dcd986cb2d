"""What reaches the person when Slack refuses the first way, and what counts as answered."""

from dataclasses import replace
from urllib.parse import urljoin

import pytest
from slack_sdk.web.async_client import AsyncWebClient
from slack_sdk.webhook.async_client import AsyncWebhookClient

from bot.blocks.elements import section
from bot.register.incoming import IncomingMessage
from bot.sandbox.server import Running
from bot.services import Modal, message
from bot.surfaces.act import Act
from bot.surfaces.delivery import REPLY, posted, respond_with
from bot.surfaces.forms import open_view
from tests.builders import IN_THE_PLAN, TEAM, at

SHOWN = message(section("Recorded."))


async def test_a_refused_response_address_ends_in_a_message_to_the_person(
    quiet: Running, client: AsyncWebClient
) -> None:
    spent = AsyncWebhookClient(urljoin(quiet.api_url, f"/respond/{TEAM}/spent"))
    member = quiet.person("U0MEMBER")

    await respond_with(spent.send, SHOWN, client, Act(member.id, "C0CCM", "k"))

    await member.reads("Recorded.", "C0CCM")


@pytest.mark.parametrize("in_thread", [False, True])
async def test_finds_its_reply_to_a_direct_message(
    quiet: Running, client: AsyncWebClient, in_thread: bool
) -> None:
    member = quiet.person("U0MEMBER")
    channel = str((await client.conversations_open(users=member.id))["channel"]["id"])
    asked = await member.say(channel, "who chairs?")
    thread = asked.ts if in_thread else None
    incoming = IncomingMessage(
        TEAM, "Ev1", channel, member.id, "who?", asked.ts, at(IN_THE_PLAN), thread, private=True
    )
    assert not await posted(client, incoming)

    reply = await client.chat_postMessage(
        channel=channel,
        thread_ts=thread,
        text="She does.",
        metadata={"event_type": REPLY, "event_payload": {"key": "Ev1"}},
    )

    assert await posted(client, incoming) == {REPLY: reply["ts"]}
    assert not await posted(client, replace(incoming, event_id="Ev2"))


async def test_a_form_that_comes_too_late_is_offered_under_what_was_pressed(
    client: AsyncWebClient,
) -> None:
    form = Modal("save", "A form", (section("Fill me in."),), submit=None)

    offer = await open_view(
        client, form, Act("U1", "C0CCM", "k"), "spent", "7", action_id="edit_one"
    )

    assert offer is not None
    [button] = offer.blocks[1]["elements"]
    assert (button["action_id"], button["value"]) == ("edit_one", "7")
