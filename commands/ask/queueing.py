"""What becomes of a question without a sure answer: it waits for the curators."""

from contextlib import suppress
from hashlib import sha256

from bot.blocks import answers as views
from bot.blocks.answers import Queued
from bot.errors import StorageUnavailable, UserError
from bot.register.question import UNANSWERED, Question
from bot.roles import Role
from bot.services import Message, Place, Request, Services
from knowledge.entry import Answer
from knowledge.front_matter import ISU
from knowledge.phrases import phrases_in

CURATORS = frozenset({Role.CURATOR})


async def none_of_these(request: Request, services: Services) -> Message:
    """Queue a question for which the suggestions were no help."""
    found = (await services.knowledge.ready()).answer(request.value, request.today)
    with suppress(StorageUnavailable):
        async with services.storage.unit_of_work() as work:
            team_id, channel_id = request.team_id, request.channel_id
            await work.queue.forget_suggested(team_id, channel_id, found.question)
    return views.queued(await queue(found, request, services, asking=_pressed(request)))


async def queue(found: Answer, request: Request, services: Services, *, asking: str) -> Queued:
    """Put the question before the curators, and say so; or say that it could not be done.

    ``asking`` names the act of asking this question: the same one queues it once.
    """
    openly, phrases = request.place is Place.MENTION, phrases_in(found.language)
    if not await keep(found, UNANSWERED, request, services, asking=asking):
        ask = found.entry.ask if found.entry else ISU
        return Queued(phrases.not_queued.format(ask=ask), language=found.language)
    said = f"{phrases.queued} {phrases.may_be_quoted if openly else phrases.is_counted}"
    return Queued(said, asking, found.language)


async def keep(
    found: Answer, outcome: str, request: Request, services: Services, *, asking: str
) -> bool:
    """Store the question; ``False`` where the database is away."""
    question = Question(
        team_id=request.team_id,
        text=found.question,
        asker_id=request.user_id,
        channel_id=request.channel_id,
        asked_at=request.now,
        event_id=asking,
        outcome=outcome,
        thread_ts=request.thread_ts,
        entry_id=found.entry.id if found.entry else None,
        asked_openly=request.place is Place.MENTION,
    )
    try:
        async with services.storage.unit_of_work() as work:
            await work.questions.queue(question)
    except StorageUnavailable:
        return False
    return True


async def ask_for_more(request: Request, services: Services) -> Message:
    """Put the question on the pressed button, whose answer left something open, in the queue."""
    request.require(CURATORS, "Filling the queue")
    async with services.storage.unit_of_work() as work:
        question = await work.questions.by_event(request.team_id, request.value)
        if question is None:
            raise UserError("I no longer have that question.", fix="Ask it again.")
        await work.queue.ask_for_more(request.team_id, question.id)
    return views.put_into_queue(question.text)


def _pressed(request: Request) -> str:
    """What names this person's press on this button, and every later one: each has its own key."""
    if request.message_ts is None:
        return request.key
    parts = (request.channel_id, request.message_ts, request.user_id, request.value)
    return f"none:{sha256(chr(0).join(parts).encode('utf-8', 'replace')).hexdigest()}"
