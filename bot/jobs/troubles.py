"""Tells people that a digest which they set up or asked for did not come, by message, once."""

import logging

from bot.blocks.delivery_trouble import not_delivered
from bot.jobs.journal import TOO_LATE
from bot.jobs.looking import look_again
from bot.jobs.refusals import REASONS, TOKEN
from bot.jobs.settling import GAVE_UP
from bot.jobs.teller import SECONDS_BETWEEN_LOOKS, Teller, each
from bot.jobs.telling import LEASE, tell
from bot.register import delivery_trouble as codes
from bot.register.delivery_trouble import DeliveryTrouble

WHY = {
    **REASONS,
    **TOKEN,
    codes.GAVE_UP: GAVE_UP,
    codes.NOT_KNOWN: "I gave it up, and could not look up whether it had been posted before",
}

log = logging.getLogger(__name__)


class Troubles(Teller):
    """Looks for digests that did not come."""

    async def run(self) -> None:
        """Look again and again, until cancelled."""
        await look_again(self.look, "digests that did not come", SECONDS_BETWEEN_LOOKS)

    async def look(self) -> None:
        """Tell everybody who is to be told; what fails is tried again after the lease."""
        async with self._services.storage.reading() as work:
            due = await work.troubles.due(self._team_id)
        await each(due, self._tell, lambda trouble: trouble.key, log)

    async def _tell(self, trouble: DeliveryTrouble) -> None:
        begun = self._slack_time()
        async with self._services.storage.unit_of_work() as work:
            if not await work.troubles.begin(trouble, begun, unless_since=begun - LEASE):
                return
        reason = WHY.get(trouble.code, TOO_LATE)
        shown = not_delivered(trouble, reason)
        to, key = trouble.user_id, trouble.key
        message_ts = await tell(self._client, to, shown, key, trouble.begun_at)
        now = await self._services.clock.now()
        async with self._services.storage.unit_of_work() as work:
            await work.troubles.told(trouble, now, message_ts)
