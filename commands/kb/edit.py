"""`kb edit`: the form of an entry, named by its id or looked for by words."""

from collections.abc import Sequence

from bot.blocks.entry_list import found
from bot.register.entry_version import EntryVersion
from bot.services import Request, Services, Shown
from bot.services.curation.form_texts import as_texts
from commands.kb.finding import (
    entry_in_use,
    named,
    near_by_words,
    near_ids,
    renamed,
    retired,
    standing,
    unknown,
    versions_of,
)
from commands.kb.form import complaints_named, form_of, open_form
from commands.kb.meanwhile import besides
from commands.kb.unfinished import offered

MOST_FOUND = 5


async def edit(text: str, request: Request, services: Services) -> Shown:
    """Answer `kb edit <id or words>`."""
    entry_id = text.strip("`“”\"'")
    if entry_in_use(entry_id, services):
        return await _form(entry_id, request, services)
    async with services.storage.unit_of_work() as work:
        versions = await work.entry_versions.history(request.team_id, entry_id)
    if goes_on_as := renamed(versions):
        return await edit(goes_on_as, request, services)
    if unpublished := _unpublished(versions):
        return await form_of(unpublished, request, services)
    if versions:
        raise retired(entry_id)
    base = await services.knowledge.ready()
    by_id = near_ids(text, services) if " " not in text else []
    by_words = [entry.id for entry in near_by_words(text, base, MOST_FOUND)]
    # The index may still hold what was retired a moment ago.
    near = (entry_in_use(one, services) for one in dict.fromkeys([*by_id, *by_words]))
    entries = [entry for entry in near if entry is not None]
    if not entries:
        raise unknown(entry_id, services)
    return found(text, entries[:MOST_FOUND])


def _unpublished(versions: Sequence[EntryVersion]) -> EntryVersion | None:
    """The last text of an entry that was never in use: a draft, one that waits or was refused."""
    return versions[0] if versions and standing(versions) is None else None


async def edit_pressed(request: Request, services: Services) -> Shown:
    """Open the form for the entry whose button was pressed, with the complaints it carries."""
    entry_id, _, complaints = request.value.partition(" ")
    if not entry_in_use(entry_id, services):
        return await edit(entry_id, request, services)
    return await _form(entry_id, request, services, complaints)


async def _form(entry_id: str, request: Request, services: Services, complaints: str = "") -> Shown:
    versions = await versions_of(entry_id, request, services)
    in_use = standing(versions)
    texts = as_texts(named(entry_id, services), services.knowledge.gazetteer)
    metadata = {
        "entry": entry_id,
        "base": str(in_use.number if in_use else 0),
        "complaints": complaints,
    }
    ids = [int(one) for one in complaints.split(",") if one.isdecimal()]
    return open_form(
        texts,
        services,
        title="Edit an entry",
        metadata=metadata,
        complaints=await complaints_named(ids, request, services),
        others=[
            *await besides(versions, request, services),
            *await offered(entry_id, request, services),
        ],
    )
