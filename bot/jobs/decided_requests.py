"""Takes the buttons off what asked curators in private, once somebody has decided."""

import logging
from functools import partial
from zoneinfo import ZoneInfo

from slack_sdk.web.async_client import AsyncWebClient

from bot.blocks.entry_approval import approval_decided
from bot.faults import describe
from bot.jobs.looking import look_again
from bot.jobs.redrawing import redraw
from bot.jobs.slack_posts import Refused, open_direct
from bot.jobs.teller import SECONDS_BETWEEN_LOOKS, Teller
from bot.jobs.telling import LATER
from bot.register.approval_request import ApprovalRequest
from bot.services import Services

log = logging.getLogger(__name__)


class DecidedRequests(Teller):
    """Looks for requests whose version waits no more; to show that twice does no harm."""

    def __init__(
        self, services: Services, client: AsyncWebClient, team_id: str, zone: ZoneInfo
    ) -> None:
        super().__init__(services, client, team_id)
        self._zone = zone

    async def run(self) -> None:
        """Look again and again, until cancelled."""
        await look_again(self.look, "requests that are decided", SECONDS_BETWEEN_LOOKS)

    async def look(self) -> None:
        """Show what was decided; where Slack does not answer, go on with the next look."""
        async with self._services.storage.reading() as work:
            decided = await work.approval_requests.decided(self._team_id)
        for request in decided:
            try:
                await self._show(request)
            except Exception as error:
                log.warning("a request for approval will be changed later: %s", describe(error))
                return

    async def _show(self, request: ApprovalRequest) -> None:
        change = partial(approval_decided, version=request.version, zone=self._zone)
        try:
            channel = await open_direct(self._client, request.user_id)
            await redraw(self._client, channel, request.message_ts or "", change)
        except Refused as refused:
            if refused.code in LATER:
                raise
        async with self._services.storage.unit_of_work() as work:
            await work.approval_requests.redrawn(request)
