"""A sandbox that serves, and a small real Bolt app connected to it."""

from collections.abc import AsyncIterator
from typing import Any

import aiohttp
import pytest
from slack_bolt.adapter.socket_mode.aiohttp import AsyncSocketModeHandler
from slack_bolt.async_app import AsyncAck, AsyncApp
from slack_sdk.web.async_client import AsyncWebClient

from bot.sandbox.server import Running, start
from bot.sandbox.web_api import APP_TOKEN, BOT_TOKEN
from bot.sandbox.workspace import Workspace
from tests.bot.sandbox.page import Page

MANIFEST: dict[str, Any] = {
    "features": {
        "app_home": {
            "home_tab_enabled": True,
            "messages_tab_enabled": True,
            "messages_tab_read_only_enabled": False,
        },
        "slash_commands": [
            {"command": "/ccm", "description": "Ask", "usage_hint": "ask …", "should_escape": False}
        ],
        "shortcuts": [
            {"name": "New note", "type": "global", "callback_id": "note", "description": "Note"},
            {"name": "Keep", "type": "message", "callback_id": "keep", "description": "Keep"},
        ],
    },
    "oauth_config": {
        "scopes": {
            "bot": [
                *("app_mentions:read", "chat:write", "commands", "im:write", "team:read"),
                *(f"{kind}:read" for kind in ("channels", "groups", "im", "users", "usergroups")),
                *(f"{kind}:history" for kind in ("channels", "groups", "im")),
                *("reactions:read", "reactions:write", "channels:join", "channels:manage"),
                *("groups:write", "assistant:write", "files:read"),
            ]
        }
    },
    "settings": {
        "interactivity": {"is_enabled": True},
        "socket_mode_enabled": True,
        "event_subscriptions": {
            "bot_events": [
                *("app_mention", "message.channels", "message.groups", "message.im"),
                *("app_home_opened", "reaction_added", "reaction_removed"),
                *("member_joined_channel", "member_left_channel"),
            ]
        },
    },
}


@pytest.fixture
async def running() -> AsyncIterator[Running]:
    # A busy machine may take longer than Slack would wait.
    running = await start(Workspace(), MANIFEST, rate_limited=False, ack_seconds=30)
    yield running
    await running.stop()


@pytest.fixture
async def impatient() -> AsyncIterator[Running]:
    """A sandbox that waits for an acknowledgement only as long as a test can."""
    running = await start(Workspace(), MANIFEST, rate_limited=False, ack_seconds=0.05)
    yield running
    await running.stop()


@pytest.fixture
def client(running: Running) -> AsyncWebClient:
    return AsyncWebClient(token=BOT_TOKEN, base_url=running.api_url)


@pytest.fixture
def app(client: AsyncWebClient) -> AsyncApp:
    return AsyncApp(client=client, token=BOT_TOKEN)


@pytest.fixture
async def handler(app: AsyncApp, running: Running) -> AsyncIterator[AsyncSocketModeHandler]:
    """The app, connected. Listeners may be added before and after."""
    handler = AsyncSocketModeHandler(
        app, APP_TOKEN, web_client=AsyncWebClient(token=APP_TOKEN, base_url=running.api_url)
    )
    await handler.connect_async()  # type: ignore[no-untyped-call] # Bolt leaves it untyped.
    yield handler
    await handler.close_async()  # type: ignore[no-untyped-call] # The same.


@pytest.fixture
async def page(running: Running) -> AsyncIterator[Page]:
    async with aiohttp.ClientSession(running.url) as session:
        yield Page(session, "U0MEMBER")


@pytest.fixture
def opens(app: AsyncApp) -> list[dict[str, Any]]:
    """The views that /ccm opens, in turn; the test fills in the list."""
    views: list[dict[str, Any]] = []

    @app.command("/ccm")
    async def open_next(ack: AsyncAck, body: dict[str, Any], client: AsyncWebClient) -> None:
        await ack()
        await client.views_open(trigger_id=body["trigger_id"], view=views.pop(0))

    return views
