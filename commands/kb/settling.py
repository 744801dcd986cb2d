"""Takes questions off the queue: without an answer, with a way back, or as answered by an entry."""

from dataclasses import replace

from bot.audit import AuditRecord
from bot.blocks import answered_now as offers
from bot.blocks import questions as views
from bot.blocks.message import Block
from bot.blocks.question_buttons import numbers, page_of
from bot.services import Message, Request, Services
from bot.storage import UnitOfWork
from commands.kb.finding import answering, first_word
from commands.kb.unanswered import unanswered


async def settle(request: Request, services: Services) -> Message:
    """Take what the pressed button names off the queue; it stays in the database."""
    questions, complaints = numbers(request.value)
    async with services.storage.unit_of_work() as work:
        count = await work.queue.settle(request.team_id, questions)
        count += await work.feedback.settle(request.team_id, complaints)
        await _record("questions settled", request, work)
    return await _drawn_anew(views.settled(count, request.value), request, services)


async def unsettle(request: Request, services: Services) -> Message:
    """Put back what was settled a moment ago; whoever waited for an answer still does."""
    questions, complaints = numbers(request.value)
    async with services.storage.unit_of_work() as work:
        count = await work.queue.unsettle(request.team_id, questions)
        count += await work.feedback.unsettle(request.team_id, complaints)
        await _record("questions put back", request, work)
    return await _drawn_anew(views.put_back(count), request, services)


async def answered(request: Request, services: Services) -> Message:
    """Settle what was offered after a publication, and have its askers told."""
    return offers.settled(*await _as_answered(request, services))


async def answered_here(request: Request, services: Services) -> Message:
    """The same from the queue, which is drawn anew."""
    done = views.answered(*await _as_answered(request, services))
    return await _drawn_anew(done, request, services)


async def _as_answered(request: Request, services: Services) -> tuple[int, str]:
    """How many questions were settled, and the title of what answers them."""
    entry_id, ids = first_word(request.value)
    entry = await answering(entry_id, request, services)
    questions, _ = numbers(ids)
    async with services.storage.unit_of_work() as work:
        count = await work.questions.answered_by(request.team_id, questions, entry.id)
        await _record("questions answered", request, work)
    return count, entry.title


async def _drawn_anew(done: Block, request: Request, services: Services) -> Message:
    page = page_of(request.value)
    return replace(await unanswered(request, services, page, (done,)), replaces=True)


async def _record(action: str, request: Request, work: UnitOfWork) -> None:
    entry_id, _, ids = request.value.rpartition(" ")
    questions, complaints = numbers(ids)
    subject = [f"entry {entry_id}"] if entry_id else []
    subject += [f"question {number}" for number in questions]
    subject += [f"complaint {number}" for number in complaints]
    await work.audit.record(
        AuditRecord(request.team_id, request.user_id, action, ", ".join(subject), request.now)
    )
