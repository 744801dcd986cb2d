"""From draft to publication: at once, or handed in for a second curator's approval."""

from dataclasses import replace

from bot.errors import UserError
from bot.register.entry_version import Decided, EntryVersion, VersionStatus, needs_two
from bot.services.curation.held import Held, hold
from bot.services.curation.meanwhile import based_on_what_is_in_use
from bot.services.curation.naming import under_its_title
from bot.services.request import Request
from bot.services.services import Services
from knowledge.entry import Entry
from knowledge.entry_file import write_entry
from knowledge.library import Library, parse_entry


async def keep_draft(
    entry: Entry,
    based_on: int,
    question_ids: tuple[int, ...],
    request: Request,
    services: Services,
    *,
    complaint_ids: tuple[int, ...] = (),
) -> EntryVersion:
    """Store what an author has written so far, so that it is not lost; the same text once."""
    draft = EntryVersion(
        team_id=request.team_id,
        entry_id=entry.id,
        source=write_entry(entry),
        author_id=request.user_id,
        created_at=request.now,
        based_on=based_on,
        question_ids=question_ids,
        complaint_ids=complaint_ids,
    )
    async with services.storage.unit_of_work() as work:
        held = await hold(entry.id, request, work)
        last = next(iter(held.versions), None)
        if last and replace(last, number=0, created_at=draft.created_at) == draft:
            return last
        return await held.add(draft, "entry drafted")


async def publish(
    entry_id: str,
    number: int,
    request: Request,
    services: Services,
    *,
    note: str,
    instead_of: int | None = None,
) -> EntryVersion:
    """Put a draft in use, or hand it in for review where two have to agree on it.

    ``instead_of`` is the version that came into use meanwhile, and that its author has seen and
    wants to replace. Raise ``ChangedMeanwhile`` where it is not that one that is in use.
    """
    async with services.storage.unit_of_work() as work:
        held = await hold(entry_id, request, work)
        draft = held.version(number, VersionStatus.DRAFT)
        if draft.author_id != request.user_id:
            raise UserError("This draft is somebody else's.", fix="Edit the entry yourself.")
        draft = await based_on_what_is_in_use(draft, held, instead_of)
        draft, held = await under_its_title(draft, held, services.knowledge)
        draft = replace(draft, note=note, submitted_at=request.now)
        if not _needs_two(draft, held, services.knowledge.files):
            published = replace(
                held.decided(draft, VersionStatus.PUBLISHED), how=Decided.NOT_ON_TREATY_TEXT
            )
            decided = await held.decide(published, "entry published")
        else:
            await held.take_back_earlier(draft.author_id)
            waiting = replace(draft, status=VersionStatus.IN_REVIEW)
            decided = await held.decide(waiting, "entry handed in for review")
    await services.knowledge.overlay(services.storage, request.team_id)
    return decided


def _needs_two(draft: EntryVersion, held: Held, files: Library) -> bool:
    """Whether two have to agree on the new text, or had to on the one it replaces."""
    texts = [draft.source, *([held.in_use.source] if held.in_use else [])]
    entries = [parse_entry(text, draft.entry_id) for text in texts]
    if held.in_use is None:
        entries += [entry for entry in files.entries if entry.id == draft.entry_id]
    return any(needs_two(entry) for entry in entries)
