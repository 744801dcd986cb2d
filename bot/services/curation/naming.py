"""The id of an entry: made of its title, and of a later title as long as it was never in use."""

import re
import unicodedata
from dataclasses import replace

from bot.register.entry_version import GOES_ON_AS, EntryVersion, VersionStatus
from bot.services.curation.held import Held, hold
from bot.services.current_knowledge import CurrentKnowledge
from bot.storage import UnitOfWork
from knowledge.entry_file import write_entry
from knowledge.library import parse_entry

LONGEST_ID = 60


async def new_id(title: str, team_id: str, work: UnitOfWork, knowledge: CurrentKnowledge) -> str:
    """An id made of the title's words that nothing has or had."""
    taken = {one.id for one in (*knowledge.library.entries, *knowledge.files.entries)}
    words = _words(title)
    entry_id, number = words, 1
    while entry_id in taken or await work.entry_versions.history(team_id, entry_id):
        number += 1
        entry_id = f"{words}-{number}"
    return entry_id


async def under_its_title(
    draft: EntryVersion, held: Held, knowledge: CurrentKnowledge
) -> tuple[EntryVersion, Held]:
    """The draft under an id of its title, where its id was made of a title that it no longer has.

    Others know by its id what was in use, came as a file, or was written on by a colleague: that
    stays as it is.
    """
    entry = parse_entry(draft.source, draft.entry_id)
    if not _is_renamed(entry.title, draft, held, knowledge):
        return draft, held
    entry_id = await new_id(entry.title, draft.team_id, held.work, knowledge)
    await held.take_back_earlier(draft.author_id)
    for one in held.versions:
        if one.status is VersionStatus.DRAFT:
            put_away = held.decided(one, VersionStatus.REJECTED, f"{GOES_ON_AS}{entry_id}")
            await held.decide(put_away, "entry renamed")
    renamed = replace(
        draft, entry_id=entry_id, number=0, source=write_entry(replace(entry, id=entry_id))
    )
    held = await hold(entry_id, held.request, held.work)
    return await held.add(renamed, "entry drafted"), held


def _is_renamed(title: str, draft: EntryVersion, held: Held, knowledge: CurrentKnowledge) -> bool:
    is_known = held.in_use is not None or any(
        one.id == draft.entry_id for one in knowledge.files.entries
    )
    if is_known or any(one.author_id != draft.author_id for one in held.versions):
        return False
    first = parse_entry(held.versions[-1].source, draft.entry_id).title
    return _is_made_of(first, draft.entry_id) and not _is_made_of(title, draft.entry_id)


def _is_made_of(title: str, entry_id: str) -> bool:
    return re.fullmatch(rf"{re.escape(_words(title))}(-\d+)?", entry_id) is not None


def _words(title: str) -> str:
    plain = unicodedata.normalize("NFKD", title).encode("ascii", "ignore").decode().lower()
    return "-".join(re.findall(r"[a-z0-9]+", plain))[:LONGEST_ID].strip("-") or "entry"
