"""What colleagues did with an entry while somebody writes: the version in use, and what waits."""

from collections.abc import Sequence

from bot.blocks import entry_meanwhile as views
from bot.blocks.message import Block
from bot.register.entry_version import WAITING, EntryVersion, VersionStatus
from bot.services import Request, Services
from bot.services.curation.being_written import being_written
from bot.services.curation.form_texts import as_texts
from bot.services.curation.meanwhile import came_since
from knowledge.library import parse_entry


def changed(
    draft: EntryVersion, other: EntryVersion, request: Request, services: Services, *, then: str
) -> list[Block]:
    """What somebody did meanwhile, and how the draft differs from what is in use since."""
    if other.is_review:
        return views.reviewed_meanwhile(other, request.zone)
    gazetteer = services.knowledge.gazetteer
    theirs, mine = (
        as_texts(parse_entry(one.source, one.entry_id), gazetteer) for one in (other, draft)
    )
    return views.changed_meanwhile(other, theirs, mine, request.zone, then=then)


async def around(
    draft: EntryVersion, versions: Sequence[EntryVersion], request: Request, services: Services
) -> list[Block]:
    """What the form of a version tells of it: what came into use meanwhile, and what waits."""
    if other := came_since(draft, versions):
        return changed(draft, other, request, services, then=views.IN_FORM)
    if draft.status is VersionStatus.IN_REVIEW:
        return views.waits_itself(draft, request.user_id, request.zone)
    # An old button opens what its author has written on since.
    later = [one for one in versions if one.number > draft.number]
    return await besides(later, request, services, holds=views.EARLIER)


async def besides(
    versions: Sequence[EntryVersion],
    request: Request,
    services: Services,
    *,
    holds: str = views.IN_USE,
) -> list[Block]:
    """What the form of an entry does not hold: what waits, and a draft of one's own.

    ``holds`` says what it does hold, which is what is in use unless told otherwise.
    """
    waiting = [version for version in versions if version.status in WAITING]
    draft = await own_draft(versions, request, services)
    return views.not_in_this_form(waiting, draft, request.user_id, request.zone, holds)


async def own_draft(
    versions: Sequence[EntryVersion], request: Request, services: Services
) -> EntryVersion | None:
    """The draft of these versions that the person who asks has not done with."""
    async with services.storage.unit_of_work() as work:
        written = await being_written(request.team_id, work)
    mine = [one for one in written if one.author_id == request.user_id]
    return next((one for one in mine if one in versions and one.status not in WAITING), None)
