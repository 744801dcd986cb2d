"""Tells authors what others decided on what they wrote: once each, by message."""

import logging
from collections.abc import Callable
from datetime import UTC, datetime

from slack_sdk.web.async_client import AsyncWebClient

from bot.blocks.entry_decisions import decided
from bot.faults import describe
from bot.jobs.askers import SECONDS_BETWEEN_LOOKS
from bot.jobs.looking import look_again
from bot.jobs.telling import LEASE, tell
from bot.register.version_notice import VersionNotice
from bot.services import Services
from knowledge.front_matter import parse_entry

log = logging.getLogger(__name__)


class Authors:
    """Looks for decisions of which no author was told. Several processes may do so at once."""

    def __init__(
        self,
        services: Services,
        client: AsyncWebClient,
        team_id: str,
        *,
        slack_time: Callable[[], datetime] = lambda: datetime.now(UTC),
    ) -> None:
        self._services = services
        self._client = client
        # Slack stamps messages with real time, whatever date the sandbox shows.
        self._slack_time = slack_time
        self._team_id = team_id

    async def run(self) -> None:
        """Look again and again, until cancelled."""
        await look_again(self.look, "authors to be told", SECONDS_BETWEEN_LOOKS)

    async def look(self) -> None:
        """Tell everybody who is to be told; what fails is tried again after the lease."""
        async with self._services.storage.reading() as work:
            due = await work.decision_notices.due(self._team_id)
        for notice in due:
            version = notice.version
            try:
                await self._tell(notice)
            except Exception as error:
                said = describe(error)
                log.warning("%s %s will be told again: %s", version.entry_id, version.number, said)

    async def _tell(self, notice: VersionNotice) -> None:
        begun, version = self._slack_time(), notice.version
        async with self._services.storage.unit_of_work() as work:
            notices = work.decision_notices
            if not await notices.begin(version, begun, unless_since=begun - LEASE):
                return
        title = parse_entry(version.source, version.entry_id).title
        key = f"decided:{version.entry_id}:{version.number}"
        message_ts = await tell(
            self._client, version.author_id, decided(version, title), key, notice.begun_at
        )
        now = await self._services.clock.now()
        async with self._services.storage.unit_of_work() as work:
            await work.decision_notices.told(version, now, message_ts)
