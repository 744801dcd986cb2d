"""`kb history`: every version of an entry, who wrote it and who decided on it."""

from bot.blocks import entry_history as views
from bot.services import Message, Request, Services
from commands.kb.finding import entry_of_file, renamed, versions_of
from commands.kb.meanwhile import own_draft


async def history(entry_id: str, request: Request, services: Services) -> Message:
    """Answer `kb history <id>`."""
    versions = await versions_of(entry_id, request, services)
    if goes_on_as := renamed(versions):
        return await history(goes_on_as, request, services)
    has_file = entry_of_file(entry_id, services) is not None
    draft = await own_draft(versions, request, services)
    return views.history(
        entry_id,
        versions,
        request.user_id,
        request.zone,
        has_file=has_file,
        goes_on=draft is not None,
    )
