"""Modals between people and a real Bolt app: opened, corrected, submitted, closed."""

from typing import Any

import pytest
from slack_bolt.async_app import AsyncAck, AsyncApp

from bot.sandbox.server import Running
from tests.bot.sandbox.blocks import field, modal, text

pytestmark = pytest.mark.usefixtures("handler")

Json = dict[str, Any]

NOTE = field("note", {"type": "plain_text_input", "max_length": 20})
DUE = field("due", {"type": "datepicker", "initial_date": "2026-12-15"}, optional=True)
STATE = field("state", {"type": "external_select"}, optional=True)


async def test_a_modal_stays_open_with_the_app_s_errors_and_closes_when_saved(
    app: AsyncApp, running: Running, opens: list[Json]
) -> None:
    states: list[Json] = []

    @app.view("note")
    async def save(ack: AsyncAck, view: Json) -> None:
        states.append(view["state"]["values"])
        is_vague = view["state"]["values"]["note"]["note"]["value"] == "Soon"
        await (ack(response_action="errors", errors={"note": "Say more"}) if is_vague else ack())

    opens.append(modal("Follow-up", NOTE, DUE, private_metadata="C0CCM"))
    delegate = running.person("U0MEMBER")
    await delegate.command("C0CCM", "/ccm followup")
    view = await delegate.sees_modal("Follow-up")
    empty = await delegate.submit(view)
    long = await delegate.submit(view, {"note": "x" * 21})
    vague = await delegate.submit(view, {"note": "Soon"})
    still_open = await delegate.sees_modal()
    saved = await delegate.submit(view, {"note": "By Friday", "due": "2026-12-18"})

    assert empty.errors == {"note": "Please complete this required field."}
    assert long.errors == {"note": "Must be at most 20 characters long."}
    assert vague.errors == {"note": "Say more"}
    assert still_open is view
    assert saved.is_accepted
    assert running.sandbox.workspace.views.top("U0MEMBER") is None
    assert states[0]["due"]["due"] == {"type": "datepicker", "selected_date": "2026-12-15"}
    assert states[1]["due"]["due"]["selected_date"] == "2026-12-18"


async def test_a_menu_in_a_modal_is_filled_by_what_its_options_say(
    app: AsyncApp, running: Running, opens: list[Json]
) -> None:
    chosen: list[str] = []

    @app.options("state")
    async def states(ack: AsyncAck) -> None:
        await ack(options=[{"text": text("Lebanon"), "value": "LBN"}])

    @app.view("note")
    async def save(ack: AsyncAck, view: Json) -> None:
        chosen.append(view["state"]["values"]["state"]["state"]["selected_option"]["value"])
        await ack()

    opens.append(modal("Follow-up", STATE))
    delegate = running.person("U0MEMBER")
    await delegate.command("C0CCM", "/ccm followup")
    outcome = await delegate.submit(await delegate.sees_modal(), {"state": "Lebanon"})

    assert outcome.is_accepted
    assert chosen == ["LBN"]


@pytest.mark.parametrize(
    "answer",
    [
        {"response_action": "errors", "errors": {"nowhere": "Wrong"}},
        {"response_action": "update", "view": modal("x" * 25)},
    ],
    ids=["errors at no field", "a view that is refused"],
)
async def test_an_answer_that_slack_refuses_leaves_the_modal_open(
    app: AsyncApp, running: Running, opens: list[Json], answer: Json
) -> None:
    @app.view("note")
    async def save(ack: AsyncAck) -> None:
        await ack(**answer)

    opens.append(modal("First", NOTE))
    delegate = running.person("U0MEMBER")
    await delegate.command("C0CCM", "/ccm")
    view = await delegate.sees_modal()
    outcome = await delegate.submit(view, {"note": "Anything"})

    assert "refused" in outcome.error
    assert await delegate.sees_modal() is view


async def test_closing_is_told_to_an_app_that_asked_for_it(
    app: AsyncApp, running: Running, opens: list[Json]
) -> None:
    closed: list[Json] = []

    @app.view_closed("note")
    async def remember(ack: AsyncAck, body: Json) -> None:
        closed.append(body)
        await ack()

    opens.append(modal("Follow-up", notify_on_close=True, clear_on_close=True))
    delegate = running.person("U0MEMBER")
    await delegate.command("C0CCM", "/ccm")
    await delegate.close(await delegate.sees_modal())

    assert running.sandbox.workspace.views.top("U0MEMBER") is None
    assert closed[0]["is_cleared"]
