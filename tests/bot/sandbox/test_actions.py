"""Buttons, menus and response URLs, between people and a real Bolt app."""

import asyncio
import json
from typing import Any

import pytest
from slack_bolt.async_app import AsyncAck, AsyncApp, AsyncRespond
from slack_sdk.web.async_client import AsyncWebClient

from bot.sandbox.errors import NotPossibleError
from bot.sandbox.server import Running

pytestmark = pytest.mark.usefixtures("handler")

Json = dict[str, Any]


def text(words: str) -> Json:
    return {"type": "plain_text", "text": words}


def option(value: str) -> Json:
    return {"text": text(value.title()), "value": value}


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


async def test_a_response_url_replaces_deletes_and_answers_one_person(
    app: AsyncApp, client: AsyncWebClient, running: Running
) -> None:
    @app.action("share")
    async def share(ack: AsyncAck, respond: AsyncRespond) -> None:
        await ack()
        await respond("Only for you")
        await respond(text="For all", response_type="in_channel")
        await respond(text="Shared", replace_original=True)

    await client.chat_postMessage(channel="C0CCM", text="Answer", blocks=BLOCKS)
    delegate = running.person("U0MEMBER")
    await delegate.press(await delegate.reads("Answer", "C0CCM"), "share")
    shared = await delegate.reads("Shared", "C0CCM")

    assert shared.blocks == []
    assert (await delegate.reads("Only", "C0CCM")).only_for == "U0MEMBER"
    assert (await delegate.reads("For all", "C0CCM")).only_for is None


async def test_an_ephemeral_message_can_be_deleted_by_its_response_url(
    app: AsyncApp, client: AsyncWebClient, running: Running
) -> None:
    containers: list[Json] = []

    @app.action("share")
    async def dismiss(ack: AsyncAck, body: Json, respond: AsyncRespond) -> None:
        await ack()
        containers.append(body["container"])
        assert "message" not in body
        await respond(delete_original=True)

    delegate = running.person("U0MEMBER")
    await client.chat_postEphemeral(channel="C0CCM", user="U0MEMBER", text="Psst", blocks=BLOCKS)
    message = await delegate.reads("Psst", "C0CCM")
    await delegate.press(message, "share")
    await delegate.until(
        lambda: None if message in delegate.visible("C0CCM") else True, lambda: "the message to go"
    )

    assert containers[0]["is_ephemeral"]


async def test_a_response_url_works_five_times(app: AsyncApp, running: Running) -> None:
    statuses: list[tuple[int, str]] = []
    done = asyncio.Event()

    @app.command("/ccm")
    async def answer(ack: AsyncAck, respond: AsyncRespond) -> None:
        await ack()
        for number in range(6):
            response = await respond(f"Part {number + 1}")
            statuses.append((response.status_code, response.body))
        done.set()

    delegate = running.person("U0MEMBER")
    await delegate.command("C0CCM", "/ccm")
    await delegate.reads("Part 5", "C0CCM")
    async with asyncio.timeout(5):
        await done.wait()

    assert [status for status, _ in statuses] == [200, 200, 200, 200, 200, 404]
    assert "used_url" in statuses[-1][1]
    assert len(delegate.visible("C0CCM")) == 5


async def test_a_response_url_refuses_what_slack_refuses(app: AsyncApp, running: Running) -> None:
    bodies: list[str] = []
    done = asyncio.Event()

    @app.command("/ccm")
    async def answer(ack: AsyncAck, respond: AsyncRespond) -> None:
        await ack()
        too_long: Json = {"type": "header", "text": text("x" * 151)}
        for refused in ({"blocks": [too_long]}, {"text": ""}, {"text": "x", "thread_ts": "1.0"}):
            bodies.append((await respond(**refused)).body)
        done.set()

    await running.person("U0MEMBER").command("C0CCM", "/ccm")
    async with asyncio.timeout(5):
        await done.wait()

    errors = [json.loads(body)["error"] for body in bodies]
    assert errors == ["invalid_blocks", "no_text", "thread_not_found"]


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
