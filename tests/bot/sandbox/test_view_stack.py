"""Modals on top of modals, and the Home tab."""

from typing import Any

import pytest
from slack_bolt.async_app import AsyncAck, AsyncApp
from slack_sdk.errors import SlackApiError
from slack_sdk.web.async_client import AsyncWebClient

from bot.sandbox.server import Running
from tests.bot.sandbox.blocks import modal, text

pytestmark = pytest.mark.usefixtures("handler")

Json = dict[str, Any]


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


async def test_modals_stack_three_deep_and_a_stale_update_is_refused(
    client: AsyncWebClient, running: Running
) -> None:
    def trigger() -> str:
        return running.sandbox.triggers.issue("U0MEMBER")

    opened = await client.views_open(trigger_id=trigger(), view=modal("One", external_id="mine"))
    for title in ("Two", "Three"):
        await client.views_push(trigger_id=trigger(), view=modal(title))
    with pytest.raises(SlackApiError, match="duplicate_external_id"):
        await client.views_open(trigger_id=trigger(), view=modal("Again", external_id="mine"))
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
