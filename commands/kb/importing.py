"""`kb import`: takes the files on the message, or says of each why not."""

from collections.abc import Sequence

from bot.blocks import imported_files as views
from bot.blocks.message import Block
from bot.documents.batch import Batch
from bot.documents.order import Order, Outcome
from bot.errors import UserError
from bot.register.level import Level
from bot.services import Message, Request, Services, message
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
            fix=f"Share one in a direct message to me, with `kb import` as text. I read {FORMATS}.",
        )
    order = Order(request.team_id, request.user_id, request.now, request.levels, level)
    batch = Batch(services.storage, order)
    told: list[Block] = []
    await request.progress(views.received(len(request.file_ids[:MOST_FILES])))
    files = await _smallest_first(request.file_ids[:MOST_FILES], services)
    for done, file_id in enumerate(files):
        try:
            shared = await services.files.fetch(file_id, MOST_BYTES)
        except UserError as error:
            told += views.not_taken(str(error))
        else:
            name = safe_name(shared.name)
            await request.progress(views.progress(name, done, len(files), told))
            told += await _import(name, shared.content, batch)
    if len(request.file_ids) > MOST_FILES:
        told += views.not_taken(f"I take {MOST_FILES} files at a time; share the others again.")
    if not batch.has_taken:
        return message(*told)
    await request.progress(views.encoding(told))
    await services.documents.take_up(request.team_id)
    return views.result(told)


async def import_from_message(request: Request, services: Services) -> Message:
    """Import the files on the message on which the shortcut was chosen."""
    return await import_("", request, services)


async def _smallest_first(file_ids: Sequence[str], services: Services) -> Sequence[str]:
    """So that a report of 600 pages keeps nobody from hearing of its cover letter."""
    sizes = {file_id: await services.files.size(file_id) for file_id in file_ids}
    return sorted(sizes, key=sizes.__getitem__)


async def _import(name: str, content: bytes, batch: Batch) -> Sequence[Block]:
    """Return what is to be said of it."""
    try:
        imported = await batch.take(name, content)
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
