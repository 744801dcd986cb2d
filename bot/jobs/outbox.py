"""Where digests are handed in; from then on they arrive even if the process dies."""

from datetime import timedelta

from bot.digests.slots import BY_HAND, Slot
from bot.jobs import handing_in
from bot.jobs.delivery import Delivery
from bot.jobs.engine import Engine
from bot.jobs.handing_in import Broken
from bot.register.slot import slots_of

LATELY = timedelta(hours=1)
"""What somebody asked for is of no use much later."""
LONG_ENOUGH = timedelta(days=2)
"""By then every slot is posted, or too late."""


class Outbox:
    """The ``DigestOutbox`` of verbs, and the planner's. Made before the engine is started."""

    def __init__(self, engine: Engine) -> None:
        self._engine = engine

    async def send(self, team_id: str, channel_id: str, key: str) -> None:
        """Deliver the digest of today to a channel; the same ``key`` delivers it once."""
        await self._engine.enqueue(Delivery(team_id, channel_id, key))

    async def is_on_its_way(self, slot: Slot) -> bool:
        """Whether the digest of a slot was handed in and is not settled yet."""
        return await handing_in.is_on_its_way(slot.key)

    async def broke_off(self, slot: Slot) -> Broken | None:
        """How it stands with the digest of a slot that broke off; ``None`` if it did not."""
        return await handing_in.broke_off(slot.key)

    async def broken(self, team_id: str) -> list[tuple[Delivery, Broken]]:
        """What broke off of late, slots and wishes, and how it stands with each."""
        wishes = await handing_in.broken(BY_HAND, LATELY)
        return [*wishes, *await handing_in.broken(slots_of(team_id), LONG_ENOUGH)]

    async def again(self, delivery: Delivery) -> None:
        """Hand in what broke off; it is looked up before it is posted."""
        await self._engine.enqueue(delivery)

    async def send_slot(self, slot: Slot) -> None:
        """Deliver the digest of a slot, with its day as today; once, however often asked.

        What broke off by a fault of ours is tried again, and looked up before it is posted.
        """
        await self._engine.enqueue(
            Delivery(slot.team_id, slot.channel_id, slot.key, slot.day, slot.due_at)
        )
