"""Tries again what broke off by a fault of ours, or says that it is given up."""

from zoneinfo import ZoneInfo

from bot.jobs.delivery import Settled
from bot.jobs.journal import Journal
from bot.jobs.looking import look_again
from bot.jobs.outbox import Outbox
from bot.jobs.refusals import BROKE_OFF, NOT_LOOKED_UP
from bot.jobs.teller import real_time
from bot.register.delivery_trouble import NOT_KNOWN
from bot.register.digest_delivery import SlotOutcome
from bot.services import Services

SECONDS_BETWEEN_LOOKS = 20.0


class BrokenAgain:
    """Looks after digests that the planner does not look at (any more).

    These are digests on request, and those of slots whose next one is recorded already.
    """

    def __init__(self, services: Services, outbox: Outbox, team_id: str, zone: ZoneInfo) -> None:
        self._outbox = outbox
        self._team_id = team_id
        self._journal = Journal(services, zone, real_time)

    async def run(self) -> None:
        """Look again and again, until cancelled."""
        await look_again(self.look, "digests that broke off", SECONDS_BETWEEN_LOOKS)

    async def look(self) -> None:
        """Hand in again what broke off; give it up and owe word of it once that is in vain."""
        for delivery, broken in await self._outbox.broken(self._team_id):
            if delivery.team_id != self._team_id or await self._journal.of(delivery):
                continue
            if broken.is_hopeless:
                why = NOT_LOOKED_UP.format(BROKE_OFF.format(broken.reference))
                missed = Settled(SlotOutcome.MISSED, reason=why, cause=NOT_KNOWN)
                await self._journal.record(delivery, missed)
            else:
                await self._outbox.again(delivery)
