"""Buttons and forms on the page: only for whom they are, and told of when they are gone."""

from typing import Any

import pytest
from slack_bolt.async_app import AsyncAck, AsyncApp
from slack_sdk.web.async_client import AsyncWebClient

from bot.sandbox.reach import FORM_GONE
from bot.sandbox.server import Running
from tests.bot.sandbox.page import Page, pushed

Json = dict[str, Any]


@pytest.mark.usefixtures("handler")
async def test_a_shortcut_opens_a_modal_that_is_submitted(
    app: AsyncApp, page: Page, running: Running
) -> None:
    heading = {"type": "plain_text", "text": "Note"}
    typed = {"type": "plain_text_input", "action_id": "note"}
    field = {"type": "input", "block_id": "note", "label": heading, "element": typed}
    saved: list[str] = []

    @app.shortcut("keep")
    async def keep(ack: AsyncAck, body: Json, client: AsyncWebClient) -> None:
        await ack()
        assert body["message"]["text"] == "Remember this"
        view = {"type": "modal", "callback_id": "note", "title": heading, "submit": heading}
        await client.views_open(trigger_id=body["trigger_id"], view=view | {"blocks": [field]})

    @app.view("note")
    async def save(ack: AsyncAck, view: Json) -> None:
        saved.append(view["state"]["values"]["note"]["note"]["value"])
        await ack()

    said = await running.person("U0COORDLB").say("C0CCM", "Remember this")
    async with page.live() as socket:
        message = {"channel": "C0CCM", "ts": said.ts}
        await page.post("/ui/shortcut", callback_id="keep", message=message)
        view = (await pushed(socket, "view"))["view"]
        _, missing = await page.post("/ui/submit", view_id=view["id"], state={"values": {}})
        values = {"note": {"note": {"type": "plain_text_input", "value": "Kept"}}}
        _, done = await page.post("/ui/submit", view_id=view["id"], state={"values": values})
        closed = await pushed(socket, "view")

    assert missing == {"ok": False, "errors": {"note": "Please complete this required field."}}
    assert done == {"ok": True}
    assert closed["view"] is None
    assert saved == ["Kept"]


async def test_nobody_uses_what_is_somebody_else_s(page: Page, running: Running) -> None:
    workspace = running.sandbox.workspace
    view = workspace.views.publish("U0COORDLB", {"type": "home", "blocks": []})
    whisper = workspace.post("C0CCM", "U0BOT", "Psst", only_for="U0COORDLB")
    inside = workspace.post("C0COORD", "U0BOT", "Between coordinators")
    action = {"type": "button", "action_id": "share", "block_id": "acts"}
    places = [
        {"view_id": view.id},
        {"channel": whisper.channel, "ts": whisper.ts},
        {"channel": inside.channel, "ts": inside.ts},
    ]

    answers = [await page.post("/ui/press", container=one, action=action) for one in places]

    assert [(status, answer["error"]) for status, answer in answers] == [
        (400, "This is somebody else's view."),
        (400, "This message is not for you."),
        (400, "This message is not for you."),
    ]


async def test_a_button_that_has_gone_is_told(page: Page, running: Running) -> None:
    message = running.sandbox.workspace.post("C0CCM", "U0BOT", "Shared already")
    place = {"channel": "C0CCM", "ts": message.ts}
    async with page.live() as socket:
        await page.post("/ui/press", container=place, action={"action_id": "share"})
        notice = await pushed(socket, "notice")

    assert notice["text"] == "There is no 'share' to use here any more."


async def test_a_form_lost_in_a_restart_is_named_in_words_and_closes_quietly(page: Page) -> None:
    gone = {"view_id": "V00001ABCDEF", "state": {"values": {}}}
    submitted, answer = await page.post("/ui/submit", **gone)
    closed, _ = await page.post("/ui/close", **gone)

    assert (submitted, answer["error"]) == (400, FORM_GONE)
    assert closed == 200
