"""Tells the other curators that a version waits for one of them: at once, and on the last day."""

import logging
from collections.abc import Callable
from datetime import datetime
from zoneinfo import ZoneInfo

from slack_sdk.web.async_client import AsyncWebClient

from bot.blocks.entry_approval import asked_to_approve
from bot.jobs.looking import look_again
from bot.jobs.teller import SECONDS_BETWEEN_LOOKS, Teller, each, real_time
from bot.jobs.telling import LEASE, tell
from bot.register.approval_request import ApprovalRequest, asked_by
from bot.register.entry_version import WAITING
from bot.roles import Role, Roles
from bot.services import Services
from knowledge.front_matter import parse_entry

log = logging.getLogger(__name__)


class Approvers(Teller):
    """Looks for versions that wait for approval."""

    def __init__(
        self,
        services: Services,
        client: AsyncWebClient,
        team_id: str,
        roles: Roles,
        zone: ZoneInfo,
        *,
        slack_time: Callable[[], datetime] = real_time,
    ) -> None:
        super().__init__(services, client, team_id, slack_time=slack_time)
        self._roles = roles
        self._zone = zone

    async def run(self) -> None:
        """Look again and again, until cancelled."""
        await look_again(self.look, "what waits for approval", SECONDS_BETWEEN_LOOKS)

    async def look(self) -> None:
        """Tell every curator but the author; what fails is tried again after the lease."""
        now = await self._services.clock.now()
        async with self._services.storage.reading() as work:
            waiting = [
                version
                for status in WAITING
                for version in await work.entry_versions.with_status(self._team_id, status)
            ]
        if not waiting:
            return
        curators = await self._roles.people(Role.CURATOR)
        wanted = [
            ApprovalRequest(version, user_id, asked_by(version, now))
            for version in waiting
            for user_id in sorted(curators - {version.author_id})
        ]
        async with self._services.storage.reading() as work:
            due = await work.approval_requests.due(self._team_id)
            new = await work.approval_requests.unknown(wanted)
        if new:
            async with self._services.storage.unit_of_work() as work:
                for request in new:
                    await work.approval_requests.owe(request)
                due = await work.approval_requests.due(self._team_id)
        await each(due, self._tell, _key, log)

    async def _tell(self, request: ApprovalRequest) -> None:
        begun = self._slack_time()
        async with self._services.storage.unit_of_work() as work:
            requests = work.approval_requests
            if not await requests.begin(request, begun, unless_since=begun - LEASE):
                return
        version = request.version
        title = parse_entry(version.source, version.entry_id).title
        shown = asked_to_approve(request, title, self._zone)
        message_ts = await tell(
            self._client, request.user_id, shown, _key(request), request.begun_at
        )
        now = await self._services.clock.now()
        async with self._services.storage.unit_of_work() as work:
            await work.approval_requests.told(request, now, message_ts)


def _key(request: ApprovalRequest) -> str:
    return f"approve:{request.version.entry_id}:{request.version.number}:{request.asked}"
