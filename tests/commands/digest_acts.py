"""Acting on /ccm digest, and what was written down about it."""

from typing import cast

from bot.blocks.message import Message
from bot.services import Request, Services
from commands.digest import VERB
from tests.builders import TEAM
from tests.fakes import FakeClock

SCHEDULED = "here monday 09:00 Europe/Zurich"


async def answer(request: Request, services: Services) -> Message:
    cast(FakeClock, services.clock).time = request.now
    shown = await VERB.run(request, services)
    assert isinstance(shown, Message)
    return shown


async def audited(services: Services) -> list[str]:
    async with services.storage.unit_of_work() as work:
        return [record.action for record in await work.audit.latest(TEAM)]
