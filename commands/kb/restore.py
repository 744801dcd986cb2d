"""`kb restore`: put a retired entry in use again, or go back to an earlier text of an entry."""

from bot.blocks import entry_retirement as views
from bot.errors import UserError
from bot.services import Modal, Request, Services, Shown
from bot.services.curation import standing as standings
from bot.services.curation.form_texts import as_texts
from commands.kb.finding import first_word, sources_of, standing, versions_of
from commands.kb.form import open_form
from knowledge.front_matter import parse_entry


async def restore(text: str, request: Request, services: Services) -> Shown:
    """Answer `kb restore <id>` and `kb restore <id> <version>`; `file` is a version too."""
    entry_id, chosen = first_word(text)
    if chosen:
        return await _earlier(entry_id, chosen.lower(), request, services)
    await versions_of(entry_id, request, services)
    return views.restored(await standings.restore(entry_id, request, services))


async def _earlier(entry_id: str, chosen: str, request: Request, services: Services) -> Modal:
    """The form with an earlier text: it is previewed and decided on like any other."""
    versions = await versions_of(entry_id, request, services)
    sources = sources_of(entry_id, versions, services)
    if chosen not in sources:
        known = ", ".join(f"`{one}`" for one in sources)
        raise UserError(
            f"`{entry_id}` has these versions to go back to: {known}.",
            fix=f"Name one of them: `/ccm kb restore {entry_id} <version>`.",
        )
    in_use = standing(versions)
    entry = parse_entry(sources[chosen], entry_id)
    metadata = {"entry": entry_id, "base": str(in_use.number if in_use else 0)}
    texts = as_texts(entry, services.knowledge.gazetteer)
    return open_form(texts, services, title="Back to an earlier text", metadata=metadata)
