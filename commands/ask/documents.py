"""What the imported documents say: quoted where no curated answer is sure, else only named."""

from collections.abc import Sequence

from bot.blocks.message import Block
from bot.blocks.quotations import quoted, with_quotations, with_references
from bot.errors import StorageUnavailable
from bot.register.level import Level
from bot.services import Message, Place, Request, Services
from bot.services.current_documents import Quotation
from knowledge.entry import Answer, Outcome


async def quotations_for(
    found: Answer, request: Request, services: Services
) -> Sequence[Quotation]:
    """What is in documents that everybody who sees the reply may read: openly, in public ones."""
    levels = Level.PUBLIC.includes if request.place is Place.MENTION else request.levels
    try:
        return await services.documents.quote(
            found.question, request.today, request.team_id, levels
        )
    except StorageUnavailable:
        return ()


def in_place_of(found: Answer, quotations: Sequence[Quotation], request: Request) -> list[Block]:
    """What stands where else it would say "I do not know"; nothing where an entry says something.

    Above the right words, that sentence would read as if they were wrong.
    """
    if found.outcome is not Outcome.UNANSWERED or found.entry is not None:
        return []
    return [block for quotation in _quoted(quotations, request) for block in quotation]


def with_documents(
    reply: Message, found: Answer, quotations: Sequence[Quotation], request: Request
) -> Message:
    """The reply with what documents say under it.

    Under a curated answer is only said where: their words never stand with it.
    """
    if found.outcome is Outcome.ANSWERED:
        return with_references(reply, [(one.document, one.passage) for one in quotations])
    return with_quotations(reply, _quoted(quotations, request))


def _quoted(quotations: Sequence[Quotation], request: Request) -> list[tuple[Block, Block]]:
    return [quoted(one.document, one.passage, one.excerpt, request.zone) for one in quotations]
