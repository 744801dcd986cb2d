"""Starts the sandbox: the Web API, Socket Mode and the page, on one port of this machine."""

import errno
from dataclasses import dataclass
from pathlib import Path
from typing import Any, Final

from aiohttp import web

from bot.sandbox.guard import LOOPBACK, only_from_here
from bot.sandbox.methods.files import FileEndpoint
from bot.sandbox.person import Person
from bot.sandbox.respond import RespondEndpoint
from bot.sandbox.sandbox import Sandbox
from bot.sandbox.ui import Ui
from bot.sandbox.web_api import BOT_TOKEN, WebApi
from bot.sandbox.workspace import Workspace

PAGE: Final = Path(__file__).parent / "page"
LARGEST_BODY: Final = 4 * 1024 * 1024


class PortTakenError(Exception):
    """Another program listens on the port; the text says what to do."""


def create_app(sandbox: Sandbox, *, page: Path = PAGE) -> web.Application:
    """The whole sandbox as an aiohttp application. Set ``sandbox.url`` once the port is known."""
    app = web.Application(middlewares=[only_from_here], client_max_size=LARGEST_BODY)
    api, ui = WebApi(sandbox), Ui(sandbox, page)
    app.router.add_route("*", "/api/{method}", api.serve)
    app.router.add_get("/link", sandbox.connections.serve)
    app.router.add_post("/respond/{team}/{secret}", RespondEndpoint(sandbox).serve)
    app.router.add_get("/files/{file}/{name}", FileEndpoint(sandbox, BOT_TOKEN).serve)
    ui.add_to(app)

    async def close_all(_app: web.Application) -> None:
        await ui.stop()
        await sandbox.sockets.stop()
        sandbox.workspace.save_now()

    app.on_shutdown.append(close_all)
    return app


@dataclass(frozen=True, slots=True)
class Running:
    """A sandbox that serves. ``url`` has no slash at its end."""

    sandbox: Sandbox
    port: int
    url: str
    _runner: web.AppRunner

    @property
    def api_url(self) -> str:
        """What the bot takes as the base URL of the Web API."""
        return f"{self.url}/api/"

    def person(self, user_id: str) -> Person:
        """Somebody to act as, for tests."""
        return Person(self.sandbox, user_id)

    async def stop(self) -> None:
        """Save, close every connection and free the port."""
        await self._runner.cleanup()


async def start(
    workspace: Workspace,
    manifest: dict[str, Any],
    host: str = "127.0.0.1",
    port: int = 0,
    *,
    page: Path = PAGE,
    rate_limited: bool = True,
    ack_seconds: float = 3.0,
) -> Running:
    """Serve ``workspace`` to the app that ``manifest`` describes; port 0 takes a free one.

    Raises ``PortTakenError``, and ``ValueError`` for an address that is not this machine's own.
    """
    if host not in LOOPBACK:
        raise ValueError(f"{host} is not an address of this machine only; use 127.0.0.1.")
    sandbox = Sandbox(workspace, manifest, rate_limited=rate_limited, ack_seconds=ack_seconds)
    runner = web.AppRunner(create_app(sandbox, page=page), access_log=None, shutdown_timeout=1.0)
    await runner.setup()
    try:
        await web.TCPSite(runner, host, port).start()
    except OSError as problem:
        await runner.cleanup()
        if problem.errno != errno.EADDRINUSE:
            raise
        raise PortTakenError(
            f"Port {port} is taken by another program. "
            "Stop it, or choose another port with --port, for example --port 8066."
        ) from None
    bound = int(runner.addresses[0][1])
    shown = f"[{host}]" if ":" in host else host
    sandbox.url = f"http://{shown}:{bound}"
    return Running(sandbox, bound, sandbox.url, runner)
