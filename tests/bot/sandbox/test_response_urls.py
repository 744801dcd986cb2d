"""Answers through response URLs, from a real Bolt app."""

import asyncio
import json
from typing import Any

import pytest
from slack_bolt.async_app import AsyncAck, AsyncApp, AsyncRespond
from slack_sdk.web.async_client import AsyncWebClient

from bot.sandbox.server import Running
from tests.bot.sandbox.blocks import text

pytestmark = pytest.mark.usefixtures("handler")

Json = dict[str, Any]

BUTTON = {"type": "button", "action_id": "share", "text": text("Share"), "value": "entry-7"}
BLOCKS = [{"type": "actions", "block_id": "acts", "elements": [BUTTON]}]


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
    answer = await delegate.reads("Answer", "C0CCM")
    await delegate.press(answer, "share")
    shared = await delegate.reads("Shared", "C0CCM")

    assert shared is answer
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
