"""What the imported documents say: quoted where no curated answer is sure, else only named."""

from bot.blocks.quotations import quoted, with_quotations, with_references
from bot.errors import StorageUnavailable
from bot.register.level import Level
from bot.services import Message, Place, Request, Services
from knowledge.entry import Answer, Outcome


async def with_documents(
    reply: Message, found: Answer, request: Request, services: Services
) -> Message:
    """The reply with what documents say under it, those that everybody who sees it may read.

    Under a curated answer is only said where: their words never stand with it. What is posted
    openly speaks of public documents only.
    """
    openly = request.place is Place.MENTION
    levels = Level.PUBLIC.includes if openly else request.levels
    try:
        quotations = await services.documents.quote(
            found.question, request.today, request.team_id, levels
        )
    except StorageUnavailable:
        return reply
    if found.outcome is Outcome.ANSWERED:
        return with_references(reply, [(one.document, one.passage) for one in quotations])
    return with_quotations(
        reply,
        [quoted(one.document, one.passage, one.excerpt, request.zone) for one in quotations],
    )
