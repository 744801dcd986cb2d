"""Modals between people and a real Bolt app: opened, corrected, stacked, submitted, closed."""

from typing import Any

import pytest
from slack_bolt.async_app import AsyncAck, AsyncApp
from slack_sdk.errors import SlackApiError
from slack_sdk.web.async_client import AsyncWebClient

from bot.sandbox.server import Running

pytestmark = pytest.mark.usefixtures("handler")

Json = dict[str, Any]


def text(words: str) -> Json:
    return {"type": "plain_text", "text": words}


def field(block_id: str, element: Json, **more: Any) -> Json:
    element = element | {"action_id": block_id}
    return {
        "type": "input",
        "block_id": block_id,
        "label": text(block_id),
        "element": element,
    } | more


NOTE = field("note", {"type": "plain_text_input", "max_length": 20})
DUE = field("due", {"type": "datepicker", "initial_date": "2026-12-15"}, optional=True)
STATE = field("state", {"type": "external_select"}, optional=True)


def modal(title: str, *blocks: Json, **more: Any) -> Json:
    view = {"type": "modal", "callback_id": "note", "title": text(title), "submit": text("Save")}
    return view | {"blocks": list(blocks)} | more


@pytest.fixture
def opens(app: AsyncApp) -> list[Json]:
    """The views that /ccm opens, in turn; the test fills in the list."""
    views: list[Json] = []

    @app.command("/ccm")
    async def open_next(ack: AsyncAck, body: Json, client: AsyncWebClient) -> None:
        await ack()
        await client.views_open(trigger_id=body["trigger_id"], view=views.pop(0))

    return views


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


async def test_a_submission_can_push_update_and_clear(
    app: AsyncApp, running: Running, opens: list[Json]
) -> None:
    answers: list[Json] = [
        {"response_action": "push", "view": modal("Second")},
        {"response_action": "update", "view": modal("Second, changed")},
        {"response_action": "clear"},
    ]

    @app.view("note")
    async def save(ack: AsyncAck) -> None:
        await ack(**answers.pop(0))

    opens.append(modal("First"))
    delegate = running.person("U0MEMBER")
    await delegate.command("C0CCM", "/ccm")
    first = await delegate.sees_modal("First")
    await delegate.submit(first)
    second = await delegate.sees_modal("Second")
    assert second.as_slack()["previous_view_id"] == second.as_slack()["root_view_id"] == first.id

    await delegate.submit(second)
    changed = await delegate.sees_modal("Second, changed")
    await delegate.submit(changed)

    assert changed is second
    assert running.sandbox.workspace.views.stack("U0MEMBER") == ()


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


async def test_modals_stack_three_deep_and_a_stale_update_is_refused(
    client: AsyncWebClient, running: Running
) -> None:
    def trigger() -> str:
        return running.sandbox.triggers.issue("U0MEMBER")

    opened = await client.views_open(trigger_id=trigger(), view=modal("One", external_id="mine"))
    for title in ("Two", "Three"):
        await client.views_push(trigger_id=trigger(), view=modal(title))
    with pytest.raises(SlackApiError, match="push_limit_reached"):
        await client.views_push(trigger_id=trigger(), view=modal("Four"))
    await client.views_update(
        external_id="mine", view=modal("Changed"), hash=opened["view"]["hash"]
    )
    with pytest.raises(SlackApiError, match="hash_conflict"):
        await client.views_update(
            view_id=opened["view"]["id"], view=modal("Stale"), hash=opened["view"]["hash"]
        )
    with pytest.raises(SlackApiError, match="not_found"):
        await client.views_update(view_id="V0NONE", view=modal("Nowhere"))

    first = running.sandbox.workspace.views.stack("U0MEMBER")[0]
    assert first.given["title"]["text"] == "Changed"


async def test_a_home_tab_is_published_and_its_buttons_work(
    app: AsyncApp, running: Running
) -> None:
    button = {"type": "button", "action_id": "more", "text": text("More")}

    @app.event("app_home_opened")
    async def show(event: Json, client: AsyncWebClient) -> None:
        blocks = [{"type": "actions", "elements": [button]}]
        await client.views_publish(user_id=event["user"], view={"type": "home", "blocks": blocks})

    @app.action("more")
    async def more(ack: AsyncAck, body: Json, client: AsyncWebClient) -> None:
        await ack()
        assert body["container"] == {"type": "view", "view_id": body["view"]["id"]}
        await client.views_update(
            view_id=body["view"]["id"],
            view={"type": "home", "blocks": [{"type": "header", "text": text("All of it")}]},
        )

    delegate = running.person("U0MEMBER")
    await delegate.open_home()
    await delegate.press(await delegate.sees_home("More"), "more")
    await delegate.sees_home("All of it")
