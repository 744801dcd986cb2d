"""What becomes of a version: published, objected to, taken back, thrown away, found still right."""

from bot.blocks import entry_decisions as views
from bot.blocks.entry_approval import objection
from bot.register.entry_version import WAITING, EntryVersion, VersionStatus
from bot.services import Message, Modal, Request, Services
from bot.services.curation import approval
from bot.services.curation.held import hold
from bot.services.curation.standing import confirm, withdraw
from commands.kb.finding import answering
from commands.kb.retire import out_of_use
from knowledge.library import parse_entry


async def approve(request: Request, services: Services) -> Message:
    """Publish, or retire, the version whose button was pressed."""
    entry_id, number = _reference(request)
    version = await approval.approve(entry_id, number, request, services)
    title = parse_entry(version.source, entry_id).title
    if version.status is VersionStatus.RETIRED:
        return await out_of_use(version, title, services)
    return views.published(version, title)


async def object_to(request: Request, services: Services) -> Modal:
    """Ask what speaks against the version whose button was pressed, while it waits."""
    entry_id, number = _reference(request)
    async with services.storage.unit_of_work() as work:
        (await hold(entry_id, request, work)).version(number, *WAITING)
    return objection(entry_id, number)


async def save_objection(request: Request, services: Services) -> Message:
    """Turn the version down, for the reason in the form."""
    version = await approval.reject(
        request.metadata["entry"],
        int(request.metadata["number"]),
        request,
        services,
        statuses=WAITING,
        reason=request.fields.get("reason", ""),
    )
    return views.objected(version)


async def take_back(request: Request, services: Services) -> Message:
    """Take back what the reader handed in."""
    reason = "taken back by its author"
    return views.taken_back(await _turned_down(request, services, WAITING, reason))


async def drop(request: Request, services: Services) -> Message:
    """Throw away the draft whose button was pressed; the history keeps it."""
    reason = "thrown away by its author"
    return views.dropped(await _turned_down(request, services, (VersionStatus.DRAFT,), reason))


async def still_right(request: Request, services: Services) -> Message:
    """Record that the entry whose button was pressed has been read and holds."""
    entry = await answering(request.value, request, services)
    version = await confirm(entry, request, services)
    return views.confirmed(version, parse_entry(version.source, version.entry_id))


async def not_read(request: Request, services: Services) -> Message:
    """Take back the review whose button was pressed."""
    entry_id, number = _reference(request)
    await withdraw(entry_id, number, request, services)
    return views.review_withdrawn(await answering(entry_id, request, services))


async def _turned_down(
    request: Request, services: Services, statuses: tuple[VersionStatus, ...], reason: str
) -> EntryVersion:
    entry_id, number = _reference(request)
    return await approval.reject(
        entry_id, number, request, services, statuses=statuses, reason=reason
    )


def _reference(request: Request) -> tuple[str, int]:
    entry_id, _, number = request.value.partition(" ")
    return entry_id, int(number)
