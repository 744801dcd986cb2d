"""What becomes of a question without a sure answer: it waits for the curators."""

from hashlib import sha256

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
    return views.queued(await queue(found, request, services, asking=_pressed(request)))


async def queue(found: Answer, request: Request, services: Services, *, asking: str) -> Queued:
    """Put the question before the curators, and say so; or say that it could not be done.

    ``asking`` names the act of asking this question: the same one queues it once.
    """
    openly, phrases = request.place is Place.MENTION, phrases_in(found.language)
    question = Question(
        team_id=request.team_id,
        text=found.question,
        asker_id=request.user_id,
        channel_id=request.channel_id,
        asked_at=request.now,
        event_id=asking,
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
    return Queued(said, asking, found.language)


def _pressed(request: Request) -> str:
    """What names this person's press on this button, and every later one: each has its own key."""
    if request.message_ts is None:
        return request.key
    parts = (request.channel_id, request.message_ts, request.user_id, request.value)
    return f"none:{sha256(chr(0).join(parts).encode('utf-8', 'replace')).hexdigest()}"
