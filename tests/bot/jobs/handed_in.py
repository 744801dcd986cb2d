"""An outbox of which nothing goes on, and the slot that is handed in."""

from datetime import UTC, datetime

from bot.digests.slots import Slot
from bot.jobs.handing_in import Broken
from bot.jobs.outbox import Outbox

SLOT_AT = datetime(2024, 1, 22, 8, 0, tzinfo=UTC)
KEY = "digest:T1:C1:2024-01-22"


class HandedIn(Outbox):
    """Remembers the keys of slots instead of passing them on."""

    def __init__(self, *on_their_way: str) -> None:
        self.keys: list[str] = []
        self._on_their_way = on_their_way

    async def send_slot(self, slot: Slot) -> None:
        self.keys.append(slot.key)

    async def is_on_its_way(self, slot: Slot) -> bool:
        return slot.key in self._on_their_way

    async def broke_off(self, slot: Slot) -> Broken | None:
        return None
