"""Whether the bot is well, for the operator's monitoring: ``GET /healthz``."""

from collections.abc import AsyncIterator, Callable
from contextlib import asynccontextmanager

from aiohttp import web

from bot.errors import StorageUnavailable
from bot.storage import Storage

EVERYWHERE = "0.0.0.0"  # noqa: S104 - monitoring comes from outside; the answer tells no secrets


@asynccontextmanager
async def health_served(
    port: int, storage: Storage, is_connected: Callable[[], bool], host: str = EVERYWHERE
) -> AsyncIterator[int]:
    """Serve while the block lasts; yield the port, which 0 leaves to the system.

    Answers 200, or 503 while the database or Slack is away, as
    ``{"database": "ok|away", "slack": "ok|away"}``.
    """

    async def answer(_request: web.Request) -> web.Response:
        parts = {
            "database": "ok" if await _answers(storage) else "away",
            "slack": "ok" if is_connected() else "away",
        }
        return web.json_response(parts, status=503 if "away" in parts.values() else 200)

    app = web.Application()
    app.router.add_get("/healthz", answer)
    runner = web.AppRunner(app, access_log=None)
    await runner.setup()
    try:
        await web.TCPSite(runner, host, port).start()
        yield int(runner.addresses[0][1])
    finally:
        await runner.cleanup()


async def _answers(storage: Storage) -> bool:
    try:
        async with storage.reading() as work:
            await work.workspaces.latest()
    except StorageUnavailable:
        return False
    return True
