"""A document that was imported, and what a curator asks of it."""

from collections.abc import Sequence
from typing import Any

from bot.audit import AuditRecord
from bot.documents.importing import import_file
from bot.documents.order import Order
from bot.register.document import KeptDocument
from bot.register.level import Level
from bot.roles import Role
from bot.services import Request, Services
from tests.builders import IN_THE_PLAN, TEAM, a_request, at


async def imported(
    services: Services, level: Level = Level.COORDINATION, name: str = "note.md"
) -> KeptDocument:
    order = Order(TEAM, "U1", at(IN_THE_PLAN), tuple(Level), level)
    content = f"# {name.removesuffix('.md').title()}\n\nWords.\n".encode()
    return (await import_file(services.storage, name, content, order)).document


async def kept(services: Services) -> KeptDocument:
    async with services.storage.unit_of_work() as work:
        [document] = await work.documents.all_of(TEAM)
    return document


async def logged(services: Services) -> Sequence[AuditRecord]:
    async with services.storage.unit_of_work() as work:
        return await work.audit.latest(TEAM)


def curator(**given: Any) -> Request:
    return a_request(role=Role.CURATOR, **given)
