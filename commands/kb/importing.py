"""`kb import`: takes the files on the message, or says of each why not."""

from bot.blocks import documents as views
from bot.documents.importing import Order, Outcome, import_file
from bot.errors import UserError
from bot.register.level import Level
from bot.services import Message, Request, Services
from knowledge.documents.document import Refused
from knowledge.documents.reading import FORMATS, MOST_BYTES, safe_name

MOST_FILES = 20
DONE = {
    Outcome.IMPORTED: "imported",
    Outcome.REPLACED: "imported in place of the older version",
    Outcome.UNCHANGED: "was there already, nothing changed",
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
    lines = []
    for place, file_id in enumerate(files, start=1):
        lines.append(await _import(file_id, (place, len(files)), order, request, services))
    if len(request.file_ids) > MOST_FILES:
        lines.append((False, f"I take {MOST_FILES} files at a time; share the others again."))
    await services.documents.take_up(request.team_id)
    return views.result(lines)


async def import_from_message(request: Request, services: Services) -> Message:
    """Import the files on the message on which the shortcut was chosen."""
    return await import_("", request, services)


async def _import(
    file_id: str, place: tuple[int, int], order: Order, request: Request, services: Services
) -> tuple[bool, str]:
    """Return whether it is among the documents now, and a line about it."""
    try:
        shared = await services.files.fetch(file_id, MOST_BYTES)
    except UserError as error:
        return False, str(error)
    name = safe_name(shared.name)
    await request.progress(views.progress(name, *place))
    try:
        outcome, document = await import_file(services.storage, name, shared.content, order)
    except Refused as refused:
        return False, f"{name}: {refused}"
    return True, views.line(name, DONE[outcome], document)


def _level(chosen: str, request: Request) -> Level | None:
    if not chosen:
        return None
    if chosen not in request.levels:
        known = ", ".join(f"`{level}`" for level in Level if level in request.levels)
        raise UserError(f"“{chosen}” is no level that you may set.", fix=f"You may set {known}.")
    return Level(chosen)
