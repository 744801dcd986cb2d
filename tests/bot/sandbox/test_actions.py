"""Buttons and menus, between people and a real Bolt app."""

from typing import Any

import pytest
from slack_bolt.async_app import AsyncAck, AsyncApp
from slack_sdk.web.async_client import AsyncWebClient

from bot.sandbox.errors import NotPossibleError
from bot.sandbox.server import Running
from tests.bot.sandbox.blocks import option, text

pytestmark = pytest.mark.usefixtures("handler")

Json = dict[str, Any]


BUTTON = {"type": "button", "action_id": "share", "text": text("Share"), "value": "entry-7"}
MENU = {
    "type": "static_select",
    "action_id": "period",
    "options": [option("2023"), option("2024")],
}
STATES = {"type": "external_select", "action_id": "state", "min_query_length": 1}
BLOCKS = [{"type": "actions", "block_id": "acts", "elements": [BUTTON, MENU, STATES]}]


async def test_a_button_tells_the_app_where_it_was_pressed(
    app: AsyncApp, client: AsyncWebClient, running: Running
) -> None:
    bodies: list[Json] = []

    @app.action("share")
    async def share(ack: AsyncAck, body: Json) -> None:
        bodies.append(body)
        await ack()

    parent = await client.chat_postMessage(channel="C0ISU", text="Question")
    await client.chat_postMessage(
        channel="C0ISU", text="Answer", blocks=BLOCKS, thread_ts=parent["ts"]
    )
    officer = running.person("U0CURATOR")
    answer = await officer.reads("Answer", "C0ISU", thread_ts=parent["ts"])
    await officer.press(answer, "share")

    [body] = bodies
    [action] = body["actions"]
    assert (action["value"], action["block_id"], action["type"]) == ("entry-7", "acts", "button")
    assert body["user"]["id"] == "U0CURATOR"
    assert body["channel"] == {"id": "C0ISU", "name": "privategroup"}
    assert body["container"] == {
        "type": "message",
        "message_ts": answer.ts,
        "channel_id": "C0ISU",
        "is_ephemeral": False,
        "thread_ts": parent["ts"],
    }
    assert body["message"]["text"] == "Answer"
    assert body["response_url"].startswith(running.url)


async def test_a_menu_sends_what_was_chosen_with_the_state(
    app: AsyncApp, client: AsyncWebClient, running: Running
) -> None:
    bodies: list[Json] = []

    @app.action("period")
    async def choose(ack: AsyncAck, body: Json) -> None:
        bodies.append(body)
        await ack()

    await client.chat_postMessage(channel="C0CCM", text="Activities", blocks=BLOCKS)
    delegate = running.person("U0MEMBER")
    message = await delegate.reads("Activities", "C0CCM")
    await delegate.press(message, "period", selected_option=option("2024"))

    [body] = bodies
    assert body["actions"][0]["selected_option"]["value"] == "2024"
    assert body["state"]["values"]["acts"]["period"]["selected_option"]["value"] == "2024"
    with pytest.raises(NotPossibleError, match="not one of the options"):
        await delegate.press(message, "period", selected_option=option("1999"))
    with pytest.raises(NotPossibleError, match="no 'gone'"):
        await delegate.press(message, "gone")


async def test_a_typing_menu_asks_the_app(
    app: AsyncApp, client: AsyncWebClient, running: Running
) -> None:
    @app.options("state")
    async def states(ack: AsyncAck, payload: Json) -> None:
        known = ("lebanon", "lesotho", "liberia")
        await ack(options=[option(one) for one in known if one.startswith(payload["value"])])

    await client.chat_postMessage(channel="C0CCM", text="Which State?", blocks=BLOCKS)
    delegate = running.person("U0MEMBER")
    offered = await delegate.options(await delegate.reads("Which", "C0CCM"), "state", "le")

    assert [one["value"] for one in offered["options"]] == ["lebanon", "lesotho"]


async def test_a_button_that_nobody_answers_is_reported(
    client: AsyncWebClient, running: Running, handler: Any
) -> None:
    await client.chat_postMessage(channel="C0CCM", text="Answer", blocks=BLOCKS)
    delegate = running.person("U0MEMBER")
    message = await delegate.reads("Answer", "C0CCM")
    await handler.client.disconnect()
    await delegate.until(
        lambda: None if running.sandbox.connections.are_open else True,
        lambda: "the bot to go",
    )
    await delegate.press(message, "share")

    assert delegate.notices == ["Article 6 is not connected, so nothing was done."]


async def test_a_global_shortcut_reaches_the_app(app: AsyncApp, running: Running) -> None:
    bodies: list[Json] = []

    @app.shortcut("note")
    async def note(ack: AsyncAck, body: Json) -> None:
        bodies.append(body)
        await ack()

    await running.person("U0MEMBER").shortcut("note")

    assert (bodies[0]["type"], bodies[0]["user"]["id"]) == ("shortcut", "U0MEMBER")
    with pytest.raises(NotPossibleError, match="no such shortcut: keep"):
        await running.person("U0MEMBER").shortcut("keep")
