"""Composes a digest at the moment it is posted."""

import asyncio
from collections.abc import Sequence
from dataclasses import dataclass
from zoneinfo import ZoneInfo

from bot.blocks import digests
from bot.blocks.digest_values import Digest
from bot.blocks.late_digest import NOT_POSTED, NOT_RUNNING, late
from bot.blocks.message import Message
from bot.digests.channel_digest import channel_digest
from bot.digests.level import channel_level
from bot.errors import UserError
from bot.jobs.delivery import Delivery, Settled
from bot.register.digest_delivery import SlotOutcome, late_by
from bot.register.level import Level
from bot.services import Services

SWITCHED_OFF = "the digest was switched off before it could be posted"


@dataclass(frozen=True, slots=True)
class Composed:
    """What is to be posted in the channel, and what then in the thread of that."""

    shown: Message
    details: Sequence[Message]


class Composer:
    """``zone`` counts where a channel has no schedule with one."""

    def __init__(self, services: Services, zone: ZoneInfo) -> None:
        self._services = services
        self._zone = zone
        # Two at once would be no faster, and on SQLite they would keep others waiting.
        self._one_at_a_time = asyncio.Lock()

    async def compose(self, delivery: Delivery, *, is_first: bool) -> Composed | Settled:
        """The message, or why there is none. ``is_first``: it was not tried before."""
        if delivery.day and not await self._is_on(delivery):
            return Settled(SlotOutcome.MISSED, reason=SWITCHED_OFF)
        digest = await self._digest(delivery)
        if digest.is_empty:
            return Settled(SlotOutcome.EMPTY)
        async with self._services.storage.unit_of_work() as work:
            await work.said.remember(
                delivery.team_id, delivery.channel_id, delivery.key, digest.today, digest.items
            )
        shown, due_at = digests.digest(digest), delivery.due_at
        if due_at and (by := late_by(due_at, await self._services.clock.now())):
            why = NOT_RUNNING if is_first else NOT_POSTED
            shown = late(shown, due_at, by, why, digest.zone)
        return Composed(shown, digests.details(digest))

    async def details(self, delivery: Delivery) -> Sequence[Message]:
        """The messages for the thread."""
        return digests.details(await self._digest(delivery))

    async def _digest(self, delivery: Delivery) -> Digest:
        team_id, channel_id, services = delivery.team_id, delivery.channel_id, self._services
        try:
            level = await channel_level(team_id, channel_id, services.storage, services.channels)
        except UserError:
            # No member any more, it seems; if so, Slack refuses the post and says why.
            level = Level.PUBLIC
        async with self._one_at_a_time:
            return await channel_digest(
                services,
                team_id,
                channel_id,
                level=level,
                zone=self._zone,
                day=delivery.day,
                key=delivery.key,
            )

    async def _is_on(self, delivery: Delivery) -> bool:
        async with self._services.storage.reading() as work:
            schedule = await work.digests.schedule_of(delivery.team_id, delivery.channel_id)
        return schedule is not None and schedule.active
