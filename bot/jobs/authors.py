"""Tells authors what others decided on what they wrote: once each, by message."""

import logging

from bot.blocks.entry_decisions import decided
from bot.jobs.looking import look_again
from bot.jobs.teller import SECONDS_BETWEEN_LOOKS, Teller, each
from bot.jobs.telling import LEASE, tell
from bot.register.entry_version import EntryVersion
from bot.register.version_notice import VersionNotice
from knowledge.front_matter import parse_entry

log = logging.getLogger(__name__)


class Authors(Teller):
    """Looks for decisions of which no author was told."""

    async def run(self) -> None:
        """Look again and again, until cancelled."""
        await look_again(self.look, "authors to be told", SECONDS_BETWEEN_LOOKS)

    async def look(self) -> None:
        """Tell everybody who is to be told; what fails is tried again after the lease."""
        async with self._services.storage.reading() as work:
            due = await work.decision_notices.due(self._team_id)
        await each(due, self._tell, lambda notice: _key(notice.version), log)

    async def _tell(self, notice: VersionNotice) -> None:
        begun, version = self._slack_time(), notice.version
        async with self._services.storage.unit_of_work() as work:
            notices = work.decision_notices
            if not await notices.begin(notice, begun, unless_since=begun - LEASE):
                return
        title = parse_entry(version.source, version.entry_id).title
        shown, to = decided(version, title), version.author_id
        message_ts = await tell(self._client, to, shown, _key(version), notice.begun_at)
        now = await self._services.clock.now()
        async with self._services.storage.unit_of_work() as work:
            await work.decision_notices.told(version, now, message_ts)


def _key(version: EntryVersion) -> str:
    return f"decided:{version.entry_id}:{version.number}"
