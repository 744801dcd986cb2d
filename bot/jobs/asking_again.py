"""Asks open questions again once an entry is in use, and offers to settle what it answers."""

import asyncio
import logging
from collections.abc import Callable
from datetime import datetime
from zoneinfo import ZoneInfo

from slack_sdk.web.async_client import AsyncWebClient

from bot.blocks.answered_now import offer
from bot.blocks.message import Message
from bot.jobs.looking import look_again
from bot.jobs.teller import SECONDS_BETWEEN_LOOKS, Teller, each, real_time
from bot.jobs.telling import LEASE, tell
from bot.register.version_notice import VersionNotice
from bot.services import Services
from bot.services.curation.answered_now import answered_by

log = logging.getLogger(__name__)

MOST_ASKED = 200
MOST_SHOWN = 10


class AskingAgain(Teller):
    """Looks for what came into use."""

    def __init__(
        self,
        services: Services,
        client: AsyncWebClient,
        team_id: str,
        zone: ZoneInfo,
        *,
        slack_time: Callable[[], datetime] = real_time,
    ) -> None:
        super().__init__(services, client, team_id, slack_time=slack_time)
        self._zone = zone

    async def run(self) -> None:
        """Look again and again, until cancelled."""
        await look_again(self.look, "open questions to ask again", SECONDS_BETWEEN_LOOKS)

    async def look(self) -> None:
        """Offer whoever put a version in use what it answers; what fails is tried again later."""
        async with self._services.storage.reading() as work:
            due = await work.asked_again.due(self._team_id)
        if not due:
            return
        # Another process may have published it.
        await self._services.knowledge.overlay(self._services.storage, self._team_id)
        await each(due, self._tell, _key, log)

    async def _tell(self, notice: VersionNotice) -> None:
        begun, version = self._slack_time(), notice.version
        async with self._services.storage.unit_of_work() as work:
            if not await work.asked_again.begin(notice, begun, unless_since=begun - LEASE):
                return
        now = await self._services.clock.now()
        message_ts = None
        if (shown := await self._offer(notice, now)) and version.decided_by:
            to = version.decided_by
            message_ts = await tell(self._client, to, shown, _key(notice), notice.begun_at)
        async with self._services.storage.unit_of_work() as work:
            await work.asked_again.told(version, now, message_ts)

    async def _offer(self, notice: VersionNotice, now: datetime) -> Message | None:
        """What it answers; None where nothing is open that it does, or where it is gone again."""
        version = notice.version
        async with self._services.storage.reading() as work:
            questions = await work.queue.open(version.team_id, now, MOST_ASKED)
            wishes = await work.wishes.waiting(version.team_id)
        if not questions:
            return None
        base = await self._services.knowledge.up_to_date()
        today = now.astimezone(self._zone).date()
        found = await asyncio.to_thread(answered_by, version.entry_id, questions, base, today)
        entry = base.entry(version.entry_id)
        if not found or entry is None:
            return None
        shown = found[:MOST_SHOWN]
        people = frozenset[str]().union(*(wishes.get(one.id, ()) for one in shown))
        return offer(entry, shown, waiting=len(people), more=len(found) - len(shown))


def _key(notice: VersionNotice) -> str:
    return f"asked-again:{notice.version.entry_id}:{notice.version.number}"
