"""What is typed into the form of an entry is kept, and offered when the form is opened again."""

import logging

from bot.blocks.entry_unfinished import offer
from bot.blocks.message import NOTHING, Block
from bot.errors import StorageUnavailable
from bot.register.unfinished_form import UnfinishedForm
from bot.services import Message, Request, Services

log = logging.getLogger(__name__)


async def keep(request: Request, services: Services) -> Message:
    """Keep what the form holds; Slack tells of it at each pause while somebody types."""
    form = UnfinishedForm(
        team_id=request.team_id,
        user_id=request.user_id,
        entry_id=request.metadata.get("entry", ""),
        texts=request.fields,
        opened_with=request.metadata,
        typed_at=request.now,
    )
    try:
        async with services.storage.unit_of_work() as work:
            await work.unfinished_forms.keep(form)
    except StorageUnavailable:
        log.warning("the database is away: what is being typed is not kept")
    return NOTHING


async def offered(entry_id: str, request: Request, services: Services) -> list[Block]:
    """What was typed about this entry and is no draft yet; nothing where there is nothing."""
    async with services.storage.reading() as work:
        form = await work.unfinished_forms.find(request.team_id, request.user_id, entry_id)
    return offer(form, request.zone) if form else []
