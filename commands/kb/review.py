"""`kb review`: what waits for approval, one's own drafts, and what is to be read again."""

from datetime import date, timedelta

from bot.blocks import entry_decisions as decisions
from bot.blocks import entry_review as views
from bot.blocks.elements import context
from bot.blocks.entry_approval import Waiting, objection, to_be_retired
from bot.blocks.entry_changes import besides, changes
from bot.blocks.entry_preview import as_shown, reading
from bot.register.entry_version import WAITING, EntryVersion, VersionStatus
from bot.services import Message, Modal, Request, Services
from bot.services.curation import publishing
from bot.services.curation.being_written import being_written
from bot.services.curation.form_texts import as_texts
from bot.services.curation.standing import confirm
from commands.kb.finding import entry_of_file, named, standing, version_named, versions_of
from commands.kb.retire import out_of_use
from knowledge.entry import Entry
from knowledge.library import parse_entry

NEAR = timedelta(days=14)
MOST_DUE = 8


async def review(request: Request, services: Services) -> Message:
    """Answer `kb review`."""
    async with services.storage.unit_of_work() as work:
        waiting = [
            version
            for status in WAITING
            for version in await work.entry_versions.with_status(request.team_id, status)
        ]
        written = await being_written(request.team_id, work)
    due = entries_due(services.knowledge.library.entries, request.today)
    return views.review(
        [_titled(one) for one in waiting],
        [
            _titled(one)
            for one in written
            if one.author_id == request.user_id and one.status is not VersionStatus.IN_REVIEW
        ],
        due[:MOST_DUE],
        reader_id=request.user_id,
        now=request.now,
        zone=request.zone,
        more=len(due) - len(due[:MOST_DUE]),
    )


def entries_due(entries: tuple[Entry, ...], today: date) -> list[views.Due]:
    """Those to be read again by now or within two weeks, the longest overdue first."""
    due = [views.Due(entry, entry.review_due_on) for entry in entries if entry.review_due_on]
    return sorted((one for one in due if one.day <= today + NEAR), key=lambda one: one.day)


async def read(request: Request, services: Services) -> Modal:
    """Show the version on the pressed button as it will look, and what it changes."""
    version = await version_named(request.value, request, services)
    versions = await versions_of(version.entry_id, request, services)
    in_use, file = standing(versions), entry_of_file(version.entry_id, services)
    entry = parse_entry(version.source, version.entry_id)
    blocks = as_shown(entry, request.today)
    if version.status is VersionStatus.TO_RETIRE:
        return reading("To be retired", [*to_be_retired(version), *blocks])
    gazetteer = services.knowledge.gazetteer
    texts = as_texts(entry, gazetteer)
    before = parse_entry(in_use.source, version.entry_id) if in_use else file
    more = (
        changes(as_texts(before, gazetteer), texts, ("in use", version.called))
        if before
        else [context("This entry is new. Besides what is shown it has:"), *besides(texts)]
    )
    title = "To be approved" if version.status in WAITING else "Being written"
    return reading(title, [*blocks, {"type": "divider"}, *more])


async def look(request: Request, services: Services) -> Modal:
    """Show the entry in use whose button was pressed."""
    return reading("In use", as_shown(named(request.value, services), request.today))


async def approve(request: Request, services: Services) -> Message:
    """Publish, or retire, the version whose button was pressed."""
    entry_id, number = _reference(request)
    version = await publishing.approve(entry_id, number, request, services)
    title = parse_entry(version.source, entry_id).title
    if version.status is VersionStatus.RETIRED:
        return await out_of_use(version, title, services)
    return decisions.published(version, title)


async def object_to(request: Request, _services: Services) -> Modal:
    """Ask what speaks against the version whose button was pressed."""
    return objection(*_reference(request))


async def save_objection(request: Request, services: Services) -> Message:
    """Turn the version down, for the reason in the form."""
    version = await publishing.reject(
        request.metadata["entry"],
        int(request.metadata["number"]),
        request,
        services,
        statuses=WAITING,
        reason=request.fields.get("reason", ""),
    )
    return decisions.objected(version)


async def take_back(request: Request, services: Services) -> Message:
    """Take back what the reader handed in."""
    entry_id, number = _reference(request)
    version = await publishing.reject(
        entry_id,
        number,
        request,
        services,
        statuses=WAITING,
        reason="taken back by its author",
    )
    return decisions.taken_back(version)


async def drop(request: Request, services: Services) -> Message:
    """Throw away the draft whose button was pressed; the history keeps it."""
    entry_id, number = _reference(request)
    version = await publishing.reject(
        entry_id,
        number,
        request,
        services,
        statuses=(VersionStatus.DRAFT,),
        reason="thrown away by its author",
    )
    return decisions.dropped(version)


async def still_right(request: Request, services: Services) -> Message:
    """Record that the entry whose button was pressed has been read and holds."""
    version = await confirm(named(request.value, services), request, services)
    return decisions.confirmed(version, parse_entry(version.source, version.entry_id))


def _titled(version: EntryVersion) -> Waiting:
    return Waiting(version, parse_entry(version.source, version.entry_id).title)


def _reference(request: Request) -> tuple[str, int]:
    entry_id, _, number = request.value.partition(" ")
    return entry_id, int(number)
