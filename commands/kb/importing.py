"""`kb import`: takes the files on the message, or says of each why not."""

from bot.blocks import documents as views
from bot.blocks.message import Block
from bot.documents.importing import Order, Outcome, import_file
from bot.errors import UserError
from bot.register.level import Level
from bot.services import Message, Request, Services, SharedFile
from knowledge.documents.document import Refused
from knowledge.documents.reading import FORMATS, MOST_BYTES, safe_name

MOST_FILES = 20
DONE = {
    Outcome.IMPORTED: "imported",
    Outcome.REPLACED: "imported in place of the older version",
    Outcome.UNCHANGED: "was there already",
}


async def import_(text: str, request: Request, services: Services) -> Message:
    """Answer `kb import`; ``text`` may name the level of those who may read it."""
    level = _level(text.strip().lower(), request)
    if not request.file_ids:
        raise UserError(
            "There is no file here.",
            fix=f"Share {FORMATS} in a direct message to me, with `kb import` as its text.",
        )
    files = request.file_ids[:MOST_FILES]
    order = Order(request.team_id, request.user_id, request.now, request.levels, level)
    told: list[Block] = []
    unsaid: list[Block] = []
    for place, file_id in enumerate(files, start=1):
        try:
            shared = await services.files.fetch(file_id, MOST_BYTES)
        except UserError as error:
            now = views.not_taken(str(error))
            unsaid = [*unsaid, *now]
        else:
            await request.progress(
                views.progress(safe_name(shared.name), place, len(files), unsaid)
            )
            unsaid = now = await _import(shared, order, services)
        told += now
    if len(request.file_ids) > MOST_FILES:
        told += views.not_taken(f"I take {MOST_FILES} files at a time; share the others again.")
    await services.documents.take_up(request.team_id)
    return views.result(told)


async def import_from_message(request: Request, services: Services) -> Message:
    """Import the files on the message on which the shortcut was chosen."""
    return await import_("", request, services)


async def _import(shared: SharedFile, order: Order, services: Services) -> list[Block]:
    """Return what is to be said of it."""
    name = safe_name(shared.name)
    try:
        imported = await import_file(services.storage, name, shared.content, order)
    except Refused as refused:
        return views.not_taken(f"{name}: {refused}")
    outcome, before, wider = DONE[imported.outcome], imported.before, imported.wider
    return views.taken(name, outcome, imported.document, before=before, wider=wider)


def _level(chosen: str, request: Request) -> Level | None:
    if not chosen:
        return None
    if chosen not in request.levels:
        known = ", ".join(f"`{level}`" for level in Level if level in request.levels)
        raise UserError(f"“{chosen}” is no level that you may set.", fix=f"You may set {known}.")
    return Level(chosen)
