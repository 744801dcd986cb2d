"""Watches the clock and hands in every digest whose slot has come."""

import logging
import math
from collections.abc import Iterable, Sequence
from datetime import datetime, timedelta

from bot.digests.slots import Slot, latest_slot, next_slot
from bot.jobs.journal import CATCH_UP, TOO_LATE
from bot.jobs.looking import look_again
from bot.jobs.outbox import Outbox
from bot.jobs.refusals import BROKE_OFF, NOT_LOOKED_UP
from bot.register import delivery_trouble as codes
from bot.register.delivery_trouble import DeliveryTrouble
from bot.register.digest import DigestSchedule
from bot.register.digest_delivery import DigestDelivery, SlotOutcome
from bot.services import Services
from bot.storage import UnitOfWork

SECONDS_BETWEEN_LOOKS = 20.0
MOST_BACK = 60
"""Slots of one channel that are recorded as missed at once: more than a year of weeks."""
MOMENT = timedelta(seconds=1)
OVERTAKEN = "the bot was not running, or could not post, until the next one came due"

Planned = tuple[DigestSchedule, Slot]

log = logging.getLogger(__name__)


class Planner:
    """Hands in only the latest slot of each schedule: after a long absence nothing floods."""

    def __init__(self, services: Services, outbox: Outbox, team_id: str) -> None:
        self._services = services
        self._outbox = outbox
        self._team_id = team_id
        self._seconds_to_next = SECONDS_BETWEEN_LOOKS

    async def run(self) -> None:
        """Look again and again, until cancelled."""
        await look_again(self.look, "digests to be planned", self.rest)

    async def look(self) -> None:
        """Hand in what is due, record what is too late. Both may be repeated without harm."""
        self._seconds_to_next = SECONDS_BETWEEN_LOOKS
        now = await self._services.clock.now()
        async with self._services.storage.reading() as work:
            schedules = await work.digests.active_schedules(self._team_id)
            latest = await _unrecorded([(one, latest_slot(one, now)) for one in schedules], work)
            due = [(one, slot) for one, slot in latest if now - slot.due_at <= CATCH_UP]
            overdue = [(one, slot) for one, slot in latest if now - slot.due_at > CATCH_UP]
            overtaken = await _before(latest, work)
        # First what nobody looks at any more once the latest slot of its channel is recorded.
        await self._record_missed(overtaken, OVERTAKEN, now, code=None)
        await self._record_missed(overdue, TOO_LATE, now, code=codes.TOO_LATE)
        for _, slot in due:
            await self._outbox.send_slot(slot)
        # Handing in takes a while: what came due meanwhile must not wait for the next slot.
        passed = await self._services.clock.now() - now
        self._seconds_to_next = _seconds_to_next(schedules, now) - passed.total_seconds()

    def rest(self) -> float:
        """Seconds until the next slot, but not many: schedules change and clocks are moved."""
        return min(max(self._seconds_to_next, 0.0), SECONDS_BETWEEN_LOOKS)

    async def _record_missed(
        self, planned: Sequence[Planned], reason: str, now: datetime, *, code: str | None
    ) -> None:
        """Record it of those that are not on their way: these may have been posted.

        So may what broke off. It is handed in again, to be looked up, as long as there is hope.
        """
        missed = []
        for schedule, slot in planned:
            if not await self._outbox.is_on_its_way(slot):
                broken = await self._outbox.broke_off(slot)
                if broken is None:
                    missed.append((schedule, slot, reason, code))
                elif broken.is_hopeless:
                    why = NOT_LOOKED_UP.format(BROKE_OFF.format(broken.reference))
                    missed.append((schedule, slot, why, codes.NOT_KNOWN))
                else:
                    await self._outbox.send_slot(slot)
        if not missed:
            return
        async with self._services.storage.unit_of_work() as work:
            for schedule, slot, why, told in missed:
                if not await work.deliveries.record(_missed(slot, why, now)):
                    continue
                log.error("%s was missed: %s", slot.key, why)
                if told:
                    where, cause = (slot.team_id, slot.channel_id), codes.of_slot(told, slot.day)
                    trouble = DeliveryTrouble(*where, schedule.set_by, cause, slot.day)
                    await work.troubles.owe(trouble)


def _seconds_to_next(schedules: Iterable[DigestSchedule], now: datetime) -> float:
    """From ``now`` to the first slot that is to come."""
    coming = (next_slot(schedule, now) for schedule in schedules)
    return min(((one.due_at - now).total_seconds() for one in coming if one), default=math.inf)


async def _before(latest: Sequence[Planned], work: UnitOfWork) -> list[Planned]:
    """The slots before these, back to the last one that is recorded."""
    found: list[Planned] = []
    reached = latest
    for _ in range(MOST_BACK):
        before = [(one, latest_slot(one, slot.due_at - MOMENT)) for one, slot in reached]
        reached = await _unrecorded(before, work)
        if not reached:
            break
        found.extend(reached)
    return found


async def _unrecorded(
    found: Iterable[tuple[DigestSchedule, Slot | None]], work: UnitOfWork
) -> list[Planned]:
    """Those with a slot of which it is not known yet what became of it."""
    planned = [(schedule, slot) for schedule, slot in found if slot]
    recorded = await work.deliveries.recorded([slot.key for _, slot in planned])
    return [(schedule, slot) for schedule, slot in planned if slot.key not in recorded]


def _missed(slot: Slot, reason: str, now: datetime) -> DigestDelivery:
    return DigestDelivery(
        key=slot.key,
        team_id=slot.team_id,
        channel_id=slot.channel_id,
        slot=slot.day,
        outcome=SlotOutcome.MISSED,
        recorded_at=now,
        reason=reason,
        due_at=slot.due_at,
    )
