"""An app is held to what its manifest declares: what it forgot does not work here either."""

from collections.abc import AsyncIterator, Awaitable, Callable
from contextlib import asynccontextmanager
from copy import deepcopy
from typing import Any

import pytest
from slack_sdk.errors import SlackApiError
from slack_sdk.web.async_client import AsyncWebClient

from bot.sandbox.errors import NotPossibleError
from bot.sandbox.manifest import AppManifest
from bot.sandbox.server import Running, start
from bot.sandbox.web_api import APP_TOKEN, BOT_TOKEN
from bot.sandbox.workspace import Workspace
from tests.bot.sandbox.blocks import text
from tests.bot.sandbox.conftest import MANIFEST
from tests.bot.sandbox.link import Link

Json = dict[str, Any]


@asynccontextmanager
async def declaring(change: Callable[[Json], object]) -> AsyncIterator[Running]:
    """A sandbox whose app's manifest lacks something."""
    manifest = deepcopy(MANIFEST)
    change(manifest)
    running = await start(Workspace(), manifest)
    yield running
    await running.stop()


def test_an_empty_manifest_declares_nothing() -> None:
    nothing = AppManifest.from_dict({})

    assert (nothing.commands, nothing.shortcuts) == ((), ())
    assert nothing.scopes == nothing.events == frozenset()
    assert not nothing.is_interactive
    assert not nothing.has_home_tab
    assert not nothing.takes_messages


def test_an_agent_takes_messages() -> None:
    assert AppManifest.from_dict({"features": {"agent_view": {}}}).takes_messages


def test_an_event_without_its_scope_is_not_delivered() -> None:
    manifest = deepcopy(MANIFEST)
    manifest["oauth_config"]["scopes"]["bot"].remove("reactions:read")

    assert "reaction_added" not in AppManifest.from_dict(manifest).events
    assert "app_mention" in AppManifest.from_dict(manifest).events


async def test_a_command_needs_the_scope_for_commands() -> None:
    async with declaring(lambda it: it["oauth_config"]["scopes"]["bot"].remove("commands")) as run:
        with pytest.raises(NotPossibleError, match="/ccm is not a valid command"):
            await run.person("U0MEMBER").command("C0CCM", "/ccm help")


async def test_messages_to_the_app_need_their_tab() -> None:
    async with declaring(lambda it: it["features"].pop("app_home")) as running:
        with pytest.raises(NotPossibleError, match="has been turned off"):
            await running.person("U0MEMBER").say("D0MEMBER", "hello")


async def test_buttons_need_interactivity() -> None:
    button = {"type": "button", "action_id": "share", "text": text("Share")}
    async with declaring(lambda it: it["settings"].pop("interactivity")) as running, Link(running):
        message = running.sandbox.workspace.post(
            "C0CCM",
            "U0BOT",
            "Answer",
            blocks=[{"type": "actions", "block_id": "a", "elements": [button]}],
        )
        delegate = running.person("U0MEMBER")
        await delegate.press(message, "share")

        assert "settings.interactivity" in await delegate.is_told("manifest")


def publish(client: AsyncWebClient) -> Awaitable[object]:
    return client.views_publish(user_id="U0MEMBER", view={"type": "home", "blocks": []})


def connect(client: AsyncWebClient) -> Awaitable[object]:
    return client.apps_connections_open(app_token=APP_TOKEN)


@pytest.mark.parametrize(
    ("change", "call", "error"),
    [
        (lambda it: it["features"].pop("app_home"), publish, "not_enabled"),
        (lambda it: it["settings"].pop("socket_mode_enabled"), connect, "forbidden_socket_mode"),
    ],
)
async def test_a_call_needs_its_feature(
    change: Callable[[Json], object],
    call: Callable[[AsyncWebClient], Awaitable[object]],
    error: str,
) -> None:
    async with declaring(change) as running:
        client = AsyncWebClient(token=BOT_TOKEN, base_url=running.api_url)

        with pytest.raises(SlackApiError, match=error):
            await call(client)
