"""Who wants to be told when a question is answered; pressing again takes it back."""

from bot.blocks import wishes as views
from bot.errors import UserError
from bot.register.question import Question
from bot.register.wish import Wish
from bot.services import Message, Request, Services


async def tell_me(request: Request, services: Services) -> Message:
    """Keep or take back the wish to hear of the question whose event the button carries."""
    async with services.storage.unit_of_work() as work:
        question = await work.questions.by_event(request.team_id, request.value)
        if question is None:
            raise UserError("I no longer have that question.", fix="Ask it again.")
        wish = Wish(
            team_id=request.team_id,
            question_id=question.id,
            user_id=request.user_id,
            wished_at=request.now,
            thread_ts=_thread(question, request),
        )
        if await work.wishes.make(wish):
            return views.promised(in_thread=wish.thread_ts is not None)
        if await work.wishes.take_back(request.team_id, question.id, request.user_id):
            return views.taken_back()
    return views.told_already()


def _thread(question: Question, request: Request) -> str | None:
    """The thread in which the question was asked, for its asker; others are told in private."""
    if not question.asked_openly or question.asker_id != request.user_id:
        return None
    if question.thread_ts is None and request.channel_id == question.channel_id:
        return request.thread_ts
    return question.thread_ts
