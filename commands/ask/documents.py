"""What the imported documents say where the curated entries give no sure answer."""

from bot.blocks.quotations import quoted, with_quotations
from bot.errors import StorageUnavailable
from bot.register.level import Level
from bot.services import Message, Place, Request, Services
from knowledge.entry import Answer, Outcome


async def with_documents(
    reply: Message, found: Answer, request: Request, services: Services
) -> Message:
    """The reply with quotations under it, of documents that everybody who sees it may read.

    They never stand with a curated answer. What is posted openly quotes public documents only.
    """
    if found.outcome is Outcome.ANSWERED:
        return reply
    openly = request.place is Place.MENTION
    levels = Level.PUBLIC.includes if openly else request.levels
    try:
        quotations = await services.documents.quote(
            found.question, request.today, request.team_id, levels
        )
    except StorageUnavailable:
        return reply
    return with_quotations(
        reply,
        [quoted(one.document, one.passage, one.excerpt, request.zone) for one in quotations],
    )
