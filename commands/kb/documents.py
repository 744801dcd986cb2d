"""`kb documents`: the imported documents, removed with a button and opened with a menu."""

from bot.audit import AuditRecord
from bot.blocks import documents as views
from bot.errors import UserError
from bot.register.document import KeptDocument
from bot.register.level import Level
from bot.services import Message, Request, Services
from bot.storage import UnitOfWork


async def documents(request: Request, services: Services) -> Message:
    """Answer `kb documents`."""
    async with services.storage.unit_of_work() as work:
        found = await work.documents.all_of(request.team_id, request.levels)
    return views.listed(found, request.zone, [level for level in Level if level in request.levels])


async def forget(request: Request, services: Services) -> Message:
    """Remove the document whose button was pressed."""
    async with services.storage.unit_of_work() as work:
        document = await _named(request.value, request, work)
        await work.documents.forget(request.team_id, document.id)
        await _record(work, "document removed", document, request)
    await services.documents.take_up(request.team_id)
    return views.removed(document)


async def set_level(request: Request, services: Services) -> Message:
    """Change who may read the document, as chosen in its menu."""
    number, _, chosen = request.value.partition(" ")
    if chosen not in request.levels:
        raise UserError("You may not set that level.", fix="Ask a coordinator.")
    level = Level(chosen)
    async with services.storage.unit_of_work() as work:
        await work.documents.set_level(
            request.team_id, (await _named(number, request, work)).id, level
        )
        document = await _named(number, request, work)
        await _record(work, f"document made {level}", document, request)
    await services.documents.take_up(request.team_id)
    return views.level_set(document)


async def _named(number: str, request: Request, work: UnitOfWork) -> KeptDocument:
    found = await work.documents.find(request.team_id, int(number))
    if found is None or found.level not in request.levels:
        raise UserError("That document has gone.", fix="`/ccm kb documents` lists what is there.")
    return found


async def _record(work: UnitOfWork, action: str, document: KeptDocument, request: Request) -> None:
    subject = f"document {document.id}"
    await work.audit.record(
        AuditRecord(request.team_id, request.user_id, action, subject, request.now)
    )
