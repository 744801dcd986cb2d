"""Sub-verbs without an id: a menu with typeahead names the entry."""

from collections.abc import Awaitable, Callable

from bot.blocks.entry_list import picker
from bot.register.entry_version import VersionStatus
from bot.services import Modal, Request, Services, Shown
from commands.kb.diff import diff
from commands.kb.edit import edit
from commands.kb.history import history
from commands.kb.restore import restore
from commands.kb.retire import retire

MOST_OFFERED = 30

BY_ENTRY: dict[str, Callable[[str, Request, Services], Awaitable[Shown]]] = {
    "edit": edit,
    "history": history,
    "diff": diff,
    "retire": retire,
    "restore": restore,
}
"""The sub-verbs that take an id, by their word."""


def pick(what: str) -> Modal:
    """Ask which entry; `retire` also asks why."""
    return picker(what, with_reason=what == "retire")


async def picked(request: Request, services: Services) -> Shown:
    """Go on with the entry that was chosen."""
    what, entry_id = request.metadata["what"], request.fields["entry"]
    reason = request.fields.get("reason", "")
    return await BY_ENTRY[what](f"{entry_id} {reason}".strip(), request, services)


async def offer(request: Request, services: Services) -> list[tuple[str, str]]:
    """Entries whose id or title holds what was typed; for `restore` those that are retired."""
    typed = request.text.strip().lower()
    if request.metadata.get("what") == "restore":
        async with services.storage.unit_of_work() as work:
            in_use = await work.entry_versions.in_use(request.team_id)
        found = [
            (one.entry_id, one.entry_id) for one in in_use if one.status is VersionStatus.RETIRED
        ]
    else:
        found = [(entry.title, entry.id) for entry in services.knowledge.library.entries]
    return [
        (title, entry_id) for title, entry_id in found if typed in f"{entry_id} {title}".lower()
    ][:MOST_OFFERED]
