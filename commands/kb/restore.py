"""`kb restore`: put a retired entry in use again."""

from bot.blocks import entry_decisions as views
from bot.services import Message, Request, Services
from bot.services.curation import standing
from commands.kb.finding import versions_of


async def restore(entry_id: str, request: Request, services: Services) -> Message:
    """Answer `kb restore <id>`."""
    await versions_of(entry_id, request, services)
    return views.restored(await standing.restore(entry_id, request, services))
