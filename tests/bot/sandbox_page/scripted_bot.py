"""A bot that plays a fixed part, for tests of the page: a form, a menu of States, an echo."""

import asyncio
import re
from typing import Any

from slack_bolt.adapter.socket_mode.aiohttp import AsyncSocketModeHandler
from slack_bolt.async_app import AsyncApp
from slack_sdk.web.async_client import AsyncWebClient

from bot.sandbox.web_api import APP_TOKEN, BOT_TOKEN
from tests.bot.sandbox_page.views import HOME, form, option

Json = dict[str, Any]

STATES = ("Lao PDR", "Lebanon", "Lesotho", "Liberia")
PATIENCE_SECONDS = 10
MANIFEST: Json = {
    "features": {
        "app_home": {"home_tab_enabled": True, "messages_tab_enabled": True},
        "slash_commands": [
            {"command": "/ccm", "description": "Ask about Article 6", "usage_hint": "ask | form"}
        ],
        "shortcuts": [
            {"name": "New note", "type": "global", "callback_id": "new", "description": "A form"},
            {"name": "Keep this", "type": "message", "callback_id": "keep", "description": ""},
        ],
    },
    "oauth_config": {
        "scopes": {
            "bot": ["app_mentions:read", "chat:write", "commands", "im:history", "reactions:read"]
        }
    },
    "settings": {
        "socket_mode_enabled": True,
        "interactivity": {"is_enabled": True},
        "event_subscriptions": {"bot_events": ["app_mention", "app_home_opened", "message.im"]},
    },
}


class ScriptedBot:
    """Real Bolt against the sandbox. What people press and submit arrives in queues."""

    def __init__(self, api_url: str) -> None:
        self.client = AsyncWebClient(token=BOT_TOKEN, base_url=api_url)
        self.pressed: asyncio.Queue[Json] = asyncio.Queue()
        self.submitted: asyncio.Queue[Json] = asyncio.Queue()
        self.closed: asyncio.Queue[Json] = asyncio.Queue()
        self.silent = asyncio.Event()
        app = AsyncApp(client=self.client)
        app.event("app_mention")(self._echo)
        app.event("message")(self._echo)
        app.event("app_home_opened")(self._home)
        app.command("/ccm")(self._command)
        app.shortcut("new")(self._open_form)
        app.shortcut("keep")(self._keep)
        app.options("state")(self._states)
        app.action("more")(self._lengthen)
        app.action(re.compile(".*"))(self._press)
        app.view("form")(self._submit)
        app.view_closed("form")(self._close)
        socket_client = AsyncWebClient(token=APP_TOKEN, base_url=api_url)
        self._handler = AsyncSocketModeHandler(app, APP_TOKEN, web_client=socket_client)

    @property
    def is_connected(self) -> bool:
        return self._handler.client.current_session is not None

    async def connect(self) -> None:
        async with asyncio.timeout(PATIENCE_SECONDS):  # Bolt itself would try for ever.
            await self._handler.connect_async()  # type: ignore[no-untyped-call] # Bolt leaves it so

    async def disconnect(self) -> None:
        await self._handler.close_async()  # type: ignore[no-untyped-call] # the same

    async def post(self, *blocks: Json, channel: str = "C0CCM", text: str = "posted") -> str:
        """Post a message; returns its ts."""
        said = await self.client.chat_postMessage(channel=channel, text=text, blocks=blocks)
        return str(said["ts"])

    async def next_press(self) -> Json:
        """The next action that arrives."""
        body = await asyncio.wait_for(self.pressed.get(), PATIENCE_SECONDS)
        action: Json = body["actions"][0]
        return action

    async def _echo(self, event: Json, say: Any) -> None:
        await say(text=f"You wrote: {event['text']}", thread_ts=event["ts"])

    async def _home(self, event: Json, client: AsyncWebClient) -> None:
        if event["tab"] == "home":
            await client.views_publish(user_id=event["user"], view=HOME)

    async def _command(self, ack: Any, command: Json, respond: Any, body: Json) -> None:
        if command["text"] == "form":
            await self._open_form(ack, body)
            return
        await ack()
        await respond(f"For your eyes: {command['text']}")

    async def _open_form(self, ack: Any, body: Json) -> None:
        await ack()
        await self.client.views_open(trigger_id=body["trigger_id"], view=form())

    async def _keep(self, ack: Any, shortcut: Json, respond: Any) -> None:
        await ack()
        await respond(f"Kept: {shortcut['message']['text']}")

    async def _states(self, ack: Any, payload: Json) -> None:
        typed = payload["value"].lower()
        await ack(options=[option(name) for name in STATES if name.lower().startswith(typed)])

    async def _lengthen(self, ack: Any, body: Json) -> None:
        await ack()
        await self.client.views_update(view_id=body["view"]["id"], view=form(longer=True))

    async def _press(self, ack: Any, body: Json) -> None:
        await ack()
        await self.pressed.put(body)

    async def _submit(self, ack: Any, view: Json) -> None:
        if self.silent.is_set():
            return
        values = view["state"]["values"]
        if values["due"]["due"]["value"] == "someday":
            await ack(response_action="errors", errors={"due": "“someday” is not a date."})
            return
        await ack()
        await self.submitted.put(values)

    async def _close(self, ack: Any, view: Json) -> None:
        await ack()
        await self.closed.put(view)
