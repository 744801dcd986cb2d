"""What the imported documents say: quoted where no curated answer is sure, else only named."""

import asyncio
from collections.abc import Collection, Sequence

from bot.blocks.message import Block
from bot.blocks.quotations import quoted, with_quotations, with_references
from bot.digests.level import channel_level
from bot.errors import StorageUnavailable, UserError
from bot.register.level import Level
from bot.services import Message, Place, Request, Services
from bot.services.current_documents import Quotation
from knowledge.entry import Answer, Outcome
from knowledge.phrases import phrases_in

SECONDS_TO_LOOK_ROUND = 5.0


async def quotations_for(
    found: Answer, request: Request, services: Services
) -> tuple[Sequence[Quotation], bool]:
    """What is in documents that everybody who sees the reply may read.

    And whether there is something that only the asker may.
    """
    for_asker = await _quote(found, request, services, request.levels)
    if request.place is not Place.MENTION or _are_of(for_asker, Level.PUBLIC.includes):
        return for_asker, False
    here = request.levels & await _levels_here(request, services)
    if _are_of(for_asker, here):
        return for_asker, False
    return await _quote(found, request, services, here), True


def in_place_of(found: Answer, quotations: Sequence[Quotation], request: Request) -> list[Block]:
    """What stands where else it would say "I do not know"; nothing where an entry says something.

    Above the right words, that sentence would read as if they were wrong.
    """
    if found.outcome is not Outcome.UNANSWERED or found.entry is not None:
        return []
    return [block for quotation in _quoted(found, quotations, request) for block in quotation]


def with_documents(
    reply: Message, found: Answer, quotations: Sequence[Quotation], request: Request
) -> Message:
    """The reply with what documents say under it.

    Under a curated answer is only said where: their words never stand with it.
    """
    phrases = phrases_in(found.language)
    if found.outcome is Outcome.ANSWERED:
        return with_references(reply, [(one.document, one.passage) for one in quotations], phrases)
    return with_quotations(reply, _quoted(found, quotations, request), phrases)


def _quoted(
    found: Answer, quotations: Sequence[Quotation], request: Request
) -> list[tuple[Block, Block]]:
    phrases = phrases_in(found.language)
    return [
        quoted(one.document, one.passage, one.excerpt, request.zone, phrases) for one in quotations
    ]


async def _quote(
    found: Answer, request: Request, services: Services, levels: Collection[Level]
) -> Sequence[Quotation]:
    try:
        return await services.documents.quote(
            found.question, request.today, request.team_id, levels
        )
    except StorageUnavailable:
        return ()


def _are_of(quotations: Sequence[Quotation], levels: Collection[Level]) -> bool:
    return all(one.document.level in levels for one in quotations)


async def _levels_here(request: Request, services: Services) -> frozenset[Level]:
    """What those who read along are trusted with, as in digests; else what is public."""
    try:
        # Slack takes its time to tell who all the people of a large channel are.
        async with asyncio.timeout(SECONDS_TO_LOOK_ROUND):
            level = await channel_level(
                request.team_id, request.channel_id, services.storage, services.channels
            )
    except (UserError, StorageUnavailable, TimeoutError):
        level = Level.PUBLIC
    return level.includes
