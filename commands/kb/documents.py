"""`kb documents`: the imported documents: renamed, removed, opened to more people or to fewer."""

from dataclasses import replace
from datetime import date

from bot.audit import AuditRecord
from bot.blocks import documents as views
from bot.errors import FieldErrors, UserError
from bot.register.document import KeptDocument
from bot.register.level import Level
from bot.services import Message, Modal, Request, Services
from bot.storage import UnitOfWork
from knowledge.documents.titles import shown


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


async def choose_level(request: Request, services: Services) -> Message:
    """Change who may read the document, as chosen in its menu; ask first where more people will."""
    number, level = _chosen(request)
    async with services.storage.unit_of_work() as work:
        document = await _named(number, request, work)
    if level not in document.level.includes:
        return await set_level(request, services)
    return views.opening(document, level)


async def set_level(request: Request, services: Services) -> Message:
    """Change who may read the document, as the pressed button says."""
    number, level = _chosen(request)
    async with services.storage.unit_of_work() as work:
        before = await _named(number, request, work)
        await work.documents.set_level(request.team_id, before.id, level)
        await _record(work, f"document made {level}", before, request)
    await services.documents.take_up(request.team_id)
    return views.level_set(replace(before, level=level), before.level)


async def rename(request: Request, services: Services) -> Modal:
    """Ask what the document is to be called whose button was pressed, and of which day it is."""
    async with services.storage.unit_of_work() as work:
        return views.rename_form(await _named(request.value, request, work))


async def renamed(request: Request, services: Services) -> Message:
    """Call it as the form says. It is found by the words of its new title soon after."""
    title = shown(request.fields.get("title", ""))
    if not title:
        raise FieldErrors({"title": "This title has nothing in it that can be seen."})
    given = request.fields.get("dated")
    dated = date.fromisoformat(given) if given else None
    if dated and dated > request.today:
        raise FieldErrors({"dated": "This day is still to come."})
    async with services.storage.unit_of_work() as work:
        before = await _named(request.metadata["id"], request, work)
        after = replace(before, title=title, dated=dated)
        await work.documents.describe(request.team_id, before.id, title, dated)
        if after != before:
            changed = "renamed" if title != before.title else "dated"
            await _record(work, f"document {changed}", before, request)
    return views.described(after, before)


def _chosen(request: Request) -> tuple[str, Level]:
    number, _, chosen = request.value.partition(" ")
    if chosen not in request.levels:
        raise UserError("You may not set that level.", fix="Ask a coordinator.")
    return number, Level(chosen)


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
