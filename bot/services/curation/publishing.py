"""From draft to publication: at once, or with a second curator on treaty text and safety."""

from dataclasses import replace

from bot.errors import UserError
from bot.register.entry_version import (
    ANOTHER_TEXT,
    WAITING,
    Decided,
    EntryVersion,
    VersionStatus,
    needs_two,
)
from bot.services.curation.held import Held, hold
from bot.services.curation.meanwhile import based_on_what_is_in_use, came_since
from bot.services.request import Request
from bot.services.services import Services
from knowledge.dates import long_date
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
        draft = replace(draft, note=note, submitted_at=request.now)
        if not _needs_two(draft, held, services.knowledge.files):
            published = replace(
                held.decided(draft, VersionStatus.PUBLISHED), how=Decided.NOT_ON_TREATY_TEXT
            )
            decided = await held.decide(published, "entry published")
        else:
            await _take_back_earlier(draft, held)
            waiting = replace(draft, status=VersionStatus.IN_REVIEW)
            decided = await held.decide(waiting, "entry handed in for review")
    await services.knowledge.overlay(services.storage, request.team_id)
    return decided


async def approve(entry_id: str, number: int, request: Request, services: Services) -> EntryVersion:
    """Publish, or retire, what waits: anybody but its author at once, its author after the wait."""
    async with services.storage.unit_of_work() as work:
        held = await hold(entry_id, request, work)
        waiting = held.version(number, *WAITING)
        how = Decided.BY_SECOND_CURATOR
        if waiting.author_id == request.user_id:
            how = Decided.BY_AUTHOR_AFTER_WAIT
            alone_at = waiting.may_go_alone_at
            if alone_at is None or request.now < alone_at:
                day = long_date((alone_at or request.now).astimezone(request.zone).date())
                raise UserError(
                    "You handed this in yourself, and it is on treaty text or safety.",
                    fix=f"Another curator approves it, or you do it alone from {day} on.",
                )
        if came_since(waiting, held.versions):
            raise UserError(
                f"Another version of `{entry_id}` came into use while this one was being written.",
                fix=f"Object, and start from what is in use with `/ccm kb edit {entry_id}`.",
            )
        is_to_go = waiting.status is VersionStatus.TO_RETIRE
        status = VersionStatus.RETIRED if is_to_go else VersionStatus.PUBLISHED
        approved = replace(held.decided(waiting, status), how=how)
        action = "entry retired" if is_to_go else "entry approved"
        decided = await held.decide(approved, action)
    await services.knowledge.overlay(services.storage, request.team_id)
    return decided


async def reject(
    entry_id: str,
    number: int,
    request: Request,
    services: Services,
    *,
    statuses: tuple[VersionStatus, ...],
    reason: str,
) -> EntryVersion:
    """Turn down what waits, or throw away a draft (``statuses``: one that it should have now).

    What was to be retired goes on answering, and nobody has written a text to go on from.
    """
    async with services.storage.unit_of_work() as work:
        held = await hold(entry_id, request, work)
        version = held.version(number, *statuses)
        if version.status is VersionStatus.TO_RETIRE:
            kept = held.decided(version, VersionStatus.KEPT, reason)
            return await held.decide(kept, "entry not retired")
        rejected = held.decided(version, VersionStatus.REJECTED, reason)
        return await held.decide(rejected, "entry rejected")


def _needs_two(draft: EntryVersion, held: Held, files: Library) -> bool:
    """Whether two have to agree on the new text, or had to on the one it replaces."""
    texts = [draft.source, *([held.in_use.source] if held.in_use else [])]
    entries = [parse_entry(text, draft.entry_id) for text in texts]
    if held.in_use is None:
        entries += [entry for entry in files.entries if entry.id == draft.entry_id]
    return any(needs_two(entry) for entry in entries)


async def _take_back_earlier(draft: EntryVersion, held: Held) -> None:
    for version in held.versions:
        if version.status is VersionStatus.IN_REVIEW and version.author_id == draft.author_id:
            rejected = held.decided(version, VersionStatus.REJECTED, ANOTHER_TEXT)
            await held.decide(rejected, "entry taken back")
