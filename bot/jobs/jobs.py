"""All durable work of the bot, as one thing to start and to stop."""

import asyncio
import contextlib

from slack_sdk.web.async_client import AsyncWebClient

from bot.jobs.approvers import Approvers
from bot.jobs.askers import Askers
from bot.jobs.asking_again import AskingAgain
from bot.jobs.authors import Authors
from bot.jobs.broken_again import BrokenAgain
from bot.jobs.decided_requests import DecidedRequests
from bot.jobs.deliver import Deliverer
from bot.jobs.engine import Engine
from bot.jobs.outbox import Outbox
from bot.jobs.planner import Planner
from bot.jobs.reminders import Reminders
from bot.jobs.reviewers import Reviewers
from bot.jobs.troubles import Troubles
from bot.roles import Roles
from bot.services import Services
from bot.settings import Settings


class Jobs:
    """The engine with what it delivers, the planner that feeds it, and those who tell people."""

    def __init__(
        self,
        settings: Settings,
        services: Services,
        client: AsyncWebClient,
        engine: Engine,
        roles: Roles,
        *,
        team_id: str,
    ) -> None:
        once, zone = _without_retries(client), settings.timezone
        self._engine = engine
        self._deliverer = Deliverer(
            services,
            once,
            zone,
            alone_since=engine.alone_since,
            looks_up=settings.looks_up,
        )
        self._planner = Planner(services, Outbox(engine), team_id)
        self._broken_again = BrokenAgain(services, Outbox(engine), team_id, zone)
        self._troubles = Troubles(services, once, team_id)
        self._askers = Askers(services, once, team_id, zone)
        self._asking_again = AskingAgain(services, once, team_id, zone)
        self._authors = Authors(services, once, team_id)
        self._approvers = Approvers(services, once, team_id, roles, zone)
        self._decided_requests = DecidedRequests(services, once, team_id, zone)
        self._reviewers = Reviewers(services, once, team_id, roles, zone)
        self._reminders = Reminders(services, once, team_id, roles, zone)
        self._looking: list[asyncio.Task[None]] = []

    async def start(self) -> None:
        """Take up unfinished work, then watch for what comes due; inside the running loop.

        Raise ``SettingsError`` when another process works on the same SQLite file.
        """
        await self._engine.start(self._deliverer.attempt)
        tellers = (self._askers, self._authors, self._approvers, self._reviewers, self._troubles)
        others = (self._broken_again, self._asking_again, self._decided_requests, self._reminders)
        looking = (self._planner, *others, *tellers)
        self._looking = [asyncio.create_task(one.run()) for one in looking]

    async def stop(self) -> None:
        """Leave unfinished work to the next start."""
        for looking in self._looking:
            looking.cancel()
            with contextlib.suppress(asyncio.CancelledError):
                await looking
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
