"""Acting on /ccm digest, and what was written down about it."""

from dataclasses import replace
from datetime import UTC, datetime
from typing import cast

from bot.blocks.message import Message
from bot.register.digest_delivery import DigestDelivery, SlotOutcome
from bot.services import Request, Services
from commands.digest import VERB
from tests.builders import TEAM, a_request
from tests.fakes import FakeClock

SCHEDULED = "here monday 09:00 Europe/Zurich"
SLOT = datetime(2024, 1, 22, 8, 0, tzinfo=UTC)


async def answer(request: Request, services: Services) -> Message:
    cast(FakeClock, services.clock).time = request.now
    shown = await VERB.run(request, services)
    assert isinstance(shown, Message)
    return shown


async def said(text: str, services: Services, now: datetime | None = None) -> str:
    """All that is told after ``text`` was typed: the line for the channel, then the private one."""
    request = a_request(text)
    shown = await answer(replace(request, now=now or request.now), services)
    return "\n".join(one.text for one in (shown, shown.alone) if one)


async def audited(services: Services) -> list[str]:
    async with services.storage.unit_of_work() as work:
        return [record.action for record in await work.audit.latest(TEAM)]


async def came(services: Services, at: datetime = SLOT) -> None:
    """The slot of that day was posted."""
    async with services.storage.unit_of_work() as work:
        key = f"digest:{TEAM}:C1:{at.date()}"
        await work.deliveries.record(
            DigestDelivery(key, TEAM, "C1", at.date(), SlotOutcome.POSTED, at)
        )
