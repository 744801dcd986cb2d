"""What becomes of a question without a sure answer: it waits for the curators."""

from bot.blocks import answers as views
from bot.blocks.answers import Queued
from bot.errors import StorageUnavailable
from bot.register.question import Question
from bot.services import Message, Place, Request, Services
from knowledge.entry import Answer, Outcome
from knowledge.front_matter import ISU
from knowledge.phrases import phrases_in


async def none_of_these(request: Request, services: Services) -> Message:
    """Queue a question for which the suggestions were no help."""
    found = (await services.knowledge.ready()).answer(request.value, request.today)
    return views.queued(await queue(found, request, services))


async def queue(found: Answer, request: Request, services: Services, *, place: int = 0) -> Queued:
    """Put the question before the curators, and say so; or say that it could not be done.

    ``place`` is that among the questions of one message, of which each is queued by itself.
    """
    openly, phrases = request.place is Place.MENTION, phrases_in(found.language)
    event_id = f"{request.key}:{place}" if place else request.key
    question = Question(
        team_id=request.team_id,
        text=found.question,
        asker_id=request.user_id,
        channel_id=request.channel_id,
        asked_at=request.now,
        event_id=event_id,
        outcome=Outcome.UNANSWERED,
        thread_ts=request.thread_ts,
        entry_id=found.entry.id if found.entry else None,
        asked_openly=openly,
    )
    try:
        async with services.storage.unit_of_work() as work:
            await work.questions.queue(question)
    except StorageUnavailable:
        ask = found.entry.ask if found.entry else ISU
        return Queued(phrases.not_queued.format(ask=ask), language=found.language)
    said = f"{phrases.queued} {phrases.may_be_quoted if openly else phrases.is_counted}"
    return Queued(said, event_id, found.language)
