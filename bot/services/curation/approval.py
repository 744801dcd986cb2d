"""What becomes of a version that waits: approved by a second curator, or turned down."""

from dataclasses import replace

from bot.errors import UserError
from bot.register.entry_version import WAITING, Decided, EntryVersion, VersionStatus
from bot.services.curation.held import hold
from bot.services.curation.meanwhile import came_since
from bot.services.request import Request
from bot.services.services import Services
from knowledge.dates import long_date


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
