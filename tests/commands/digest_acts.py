"""Acting on /ccm digest, and what was written down about it."""

from dataclasses import replace
from datetime import datetime
from typing import cast

from bot.blocks.message import Message
from bot.services import Request, Services
from commands.digest import VERB
from tests.builders import TEAM, a_request
from tests.fakes import FakeClock

SCHEDULED = "here monday 09:00 Europe/Zurich"


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
