"""The workspace with everything around it that the bot and the page talk to."""

import time
from datetime import UTC, datetime
from typing import Any

from bot.sandbox.clock import Clock
from bot.sandbox.connections import Connections
from bot.sandbox.errors import AppSilentError
from bot.sandbox.events import Events
from bot.sandbox.faults import Faults
from bot.sandbox.happenings import BotConnected
from bot.sandbox.manifest import AppManifest
from bot.sandbox.rate_limits import RateLimits
from bot.sandbox.response_urls import ResponseUrls
from bot.sandbox.socket_mode import SocketMode
from bot.sandbox.triggers import Triggers
from bot.sandbox.workspace import Workspace


class Sandbox:
    """One workspace, one app. ``url`` is set when the server knows its port."""

    def __init__(
        self,
        workspace: Workspace,
        manifest: dict[str, Any],
        *,
        rate_limited: bool = True,
        ack_seconds: float = 3.0,
    ) -> None:
        self.workspace = workspace
        self.manifest = AppManifest.from_dict(manifest)
        self.clock = Clock(workspace.now)
        self.triggers = Triggers(time.monotonic)
        self.response_urls = ResponseUrls(time.monotonic)
        self.faults = Faults()
        self.limits = RateLimits(time.monotonic, is_on=rate_limited)
        self.connections = Connections(self._bot_connected, ack_seconds)
        self.sockets = SocketMode(self.connections)
        self.url = ""
        self.events = Events(workspace, self.manifest, self.sockets.send_event)
        workspace.listen(self.events.hear)

    def _bot_connected(self, is_connected: bool) -> None:
        self.workspace.tell(BotConnected(is_connected))

    async def interact(self, payload: dict[str, Any]) -> dict[str, Any]:
        """Deliver an interaction; the body of the acknowledgement. Raises ``AppSilentError``."""
        if not self.manifest.is_interactive:
            raise AppSilentError("interactivity_is_off")
        return await self.sockets.ask("interactive", payload)

    def real_now(self) -> datetime:
        """The real time in UTC, whatever date the workspace is set to."""
        return datetime.fromtimestamp(self.workspace.now(), UTC)

    def permalink(self, channel: str, ts: str, thread_ts: str | None = None) -> str:
        """The address of a message; the page opens there."""
        link = f"{self.url}/archives/{channel}/p{ts.replace('.', '')}"
        is_reply = thread_ts is not None and thread_ts != ts
        return f"{link}?thread_ts={thread_ts}&cid={channel}" if is_reply else link
