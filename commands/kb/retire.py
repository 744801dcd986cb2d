"""`kb retire`: take an entry out of use, with the reason."""

from bot.blocks import entry_decisions as views
from bot.errors import UserError
from bot.services import Message, Request, Services
from bot.services.curation import standing
from commands.kb.finding import first_word, named


async def retire(text: str, request: Request, services: Services) -> Message:
    """Answer `kb retire <id> <reason>`."""
    entry_id, reason = first_word(text)
    entry = named(entry_id, services)
    if not reason:
        raise UserError(
            f"Say why `{entry_id}` is to be retired: the history keeps the reason.",
            fix=f"Type `/ccm kb retire {entry_id} <reason>`.",
        )
    await standing.retire(entry, reason, request, services)
    return views.retired(entry)
