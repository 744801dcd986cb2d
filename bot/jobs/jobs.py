"""All durable work of the bot, as one thing to start and to stop."""

import asyncio
import contextlib

from slack_sdk.web.async_client import AsyncWebClient

from bot.jobs.deliver import Deliverer
from bot.jobs.engine import Engine
from bot.jobs.outbox import Outbox
from bot.jobs.planner import Planner
from bot.services import Services
from bot.settings import Settings


class Jobs:
    """The engine with what it delivers and the planner that feeds it."""

    def __init__(
        self, settings: Settings, services: Services, client: AsyncWebClient, engine: Engine
    ) -> None:
        once = _without_retries(client)
        self._engine = engine
        self._deliverer = Deliverer(services, once, settings.timezone)
        self._planner = Planner(services, Outbox(engine), once)
        self._planning: asyncio.Task[None] | None = None

    async def start(self) -> None:
        """Take up unfinished work, then watch for slots; inside the running loop.

        Raise ``SettingsError`` when another process works on the same SQLite file.
        """
        await self._engine.start(self._deliverer.attempt)
        self._planning = asyncio.create_task(self._planner.run())

    def wake(self) -> None:
        """Look for due slots at once: the clock was moved or a schedule changed."""
        self._planner.wake()

    async def stop(self) -> None:
        """Leave unfinished work to the next start."""
        if self._planning is not None:
            self._planning.cancel()
            with contextlib.suppress(asyncio.CancelledError):
                await self._planning
        await self._engine.stop()


def _without_retries(client: AsyncWebClient) -> AsyncWebClient:
    """The client without its retries of broken connections, each of which may post twice."""
    return AsyncWebClient(
        token=client.token,
        base_url=client.base_url,
        timeout=client.timeout,
        ssl=client.ssl,
        proxy=client.proxy,
        retry_handlers=[],
    )
