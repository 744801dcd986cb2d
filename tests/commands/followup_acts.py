"""Acting on /ccm followup, and what is open then."""

from datetime import date

from bot.register.level import Level
from bot.services import Message, Services
from commands.followup import run
from tests.builders import TEAM, a_request


async def open_ones(services: Services) -> list[tuple[str, str, date | None]]:
    async with services.storage.unit_of_work() as work:
        found = await work.follow_ups.open_ones(TEAM, Level.COORDINATORS.includes)
    return [(item.state, item.note, item.due_on) for item in found]


async def said(text: str, services: Services, **more: object) -> Message:
    shown = await run(a_request(text, **more), services)  # type: ignore[arg-type]
    assert isinstance(shown, Message)
    return shown
