"""The answers to all that one message asks, with what was asked before it."""

import asyncio
from collections.abc import Sequence
from dataclasses import replace

from bot.blocks.quotations import in_private
from bot.blocks.several import several
from bot.errors import StorageUnavailable
from bot.register.question import PARTLY, SUGGESTED
from bot.services import Message, Place, Quotation, Request, Services
from commands.ask.documents import in_place_of, quotations_for, with_documents
from commands.ask.queueing import keep, queue
from commands.ask.showing import shown, visibility
from knowledge.answering import KnowledgeBase
from knowledge.entry import Answer, Outcome
from knowledge.not_known import leaves_open
from knowledge.phrases import phrases_in
from knowledge.replies import Reply, answer_all


async def answers(text: str, request: Request, services: Services) -> Message:
    """Answer ``text``; what was understood is kept for what may be asked after it."""
    base = await services.knowledge.ready()
    earlier = await _earlier(request, services)
    # Away from the loop: five questions take a good moment.
    replies = await asyncio.to_thread(answer_all, base, text, request.today, earlier)
    await _keep(replies.understood, request, services)
    parts = [
        (reply.asked, await _shown(reply, place, base, request, services))
        for place, reply in enumerate(replies.given)
    ]
    told = several(
        parts,
        replies.left_over,
        visibility=visibility(request),
        phrases=phrases_in(replies.given[0].answer.language),
    )
    return replace(told, alone=next((part.alone for _, part in parts if part.alone), None))


async def _shown(
    reply: Reply, place: int, base: KnowledgeBase, request: Request, services: Services
) -> Message:
    found = reply.answer
    queued = kept = None
    # Each question of one message is queued by itself.
    asking = f"{request.key}:{place}" if place else request.key
    if reply.is_question and found.outcome is Outcome.UNANSWERED:
        queued = await queue(found, request, services, asking=asking)
    elif reply.is_question and (outcome := _left_open(found, base)):
        kept = asking if await keep(found, outcome, request, services, asking=asking) else None
    quotations: Sequence[Quotation] = ()
    has_more = False
    if reply.is_question:
        quotations, has_more = await quotations_for(found, request, services)
    instead = in_place_of(found, quotations, request)
    told = shown(
        found,
        request,
        {"q": found.question},
        queued,
        why=found.question if reply.is_question else None,
        quoted=instead,
        kept=kept,
    )
    told = told if instead else with_documents(told, found, quotations, request)
    return replace(told, alone=in_private(phrases_in(found.language))) if has_more else told


def _left_open(found: Answer, base: KnowledgeBase) -> str | None:
    """What a question is kept as that was not answered wholly."""
    if found.outcome is Outcome.SUGGESTED:
        return SUGGESTED
    if found.entry is None:
        return None
    # What is shown may be a translation, and those do not tell in our words what is open.
    written = base.entry(found.entry.id) or found.entry
    return PARTLY if leaves_open(written) else None


async def _earlier(request: Request, services: Services) -> str | None:
    try:
        async with services.storage.reading() as work:
            return await work.earlier_questions.before(request.team_id, request.key, request.now)
    except StorageUnavailable:
        return None


async def _keep(question: str | None, request: Request, services: Services) -> None:
    if request.place is Place.COMMAND:
        return  # Nothing follows on it, so nobody has to wait for whoever else is writing.
    try:
        async with services.storage.unit_of_work() as work:
            await work.earlier_questions.keep(request.team_id, request.key, question, request.now)
    except StorageUnavailable:
        return
