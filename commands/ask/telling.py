"""Who wants to be told when a question is answered; pressing again takes it back."""

from dataclasses import replace

from bot.blocks import wishes as views
from bot.blocks.wishes import Wished
from bot.errors import UserError
from bot.register.question import Question
from bot.register.wish import Wish
from bot.services import Message, Place, Request, Services
from bot.storage import UnitOfWork
from knowledge.phrases import phrases_in


async def tell_me(request: Request, services: Services) -> Message:
    """Keep or take back the wish to hear of the question whose event the button carries.

    The button says so from then on where Slack lets it: not in what only one person sees, where
    another button comes with the confirmation.
    """
    wish = await _wish(request, services)
    openly = request.place is Place.MENTION
    if not request.blocks:
        return views.confirmation(wish, with_button=True)
    shown = views.relabelled(request.blocks, wish, openly=openly)
    return replace(shown, alone=views.confirmation(wish, with_button=False)) if openly else shown


async def tell_me_again(request: Request, services: Services) -> Message:
    """The same from the button in a confirmation, which the new one replaces."""
    wish = await _wish(request, services)
    return replace(views.confirmation(wish, with_button=True), replaces=True)


async def _wish(request: Request, services: Services) -> views.Wish:
    async with services.storage.unit_of_work() as work:
        question = await work.questions.by_event(request.team_id, request.value)
        if question is None:
            raise UserError("I no longer have that question.", fix="Ask it again.")
        thread = _thread(question, request)
        became = await _became(question, thread, request, work)
        waiting = (await work.wishes.waiting(request.team_id)).get(question.id, frozenset())
    asked = (await services.knowledge.ready()).read(question.text, request.today)
    return views.Wish(
        request.value, became, phrases_in(asked.language), thread is not None, len(waiting)
    )


async def _became(
    question: Question, thread: str | None, request: Request, work: UnitOfWork
) -> Wished:
    # Without its blocks it is a message that only one person sees, which cannot be changed later.
    can_change = bool(request.blocks and request.message_ts)
    wish = Wish(
        request.team_id,
        question.id,
        request.user_id,
        request.now,
        thread,
        pressed_in=request.channel_id if can_change else None,
        pressed_ts=request.message_ts if can_change else None,
    )
    if await work.wishes.make(wish):
        await work.queue.ask_for_more(request.team_id, question.id)
        return Wished.MADE
    if await work.wishes.take_back(request.team_id, question.id, request.user_id):
        return Wished.TAKEN_BACK
    return Wished.TOO_LATE


def _thread(question: Question, request: Request) -> str | None:
    """The thread in which the question was asked, for its asker; others are told in private."""
    if not question.asked_openly or question.asker_id != request.user_id:
        return None
    if question.thread_ts is None and request.channel_id == question.channel_id:
        return request.thread_ts
    return question.thread_ts
