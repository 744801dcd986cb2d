"""Why an answer says what it says: the evidence, for the curators alone."""

import json

from bot.blocks import explanation as views
from bot.errors import UserError
from bot.roles import Role
from bot.services import Message, Request, Services

ALLOWED = frozenset({Role.CURATOR})


async def why(request: Request, services: Services) -> Message:
    """Explain the answer to the question that the pressed button carries."""
    return await _explained(request.value, request, services)


async def why_from_message(request: Request, services: Services) -> Message:
    """Explain the answer in a message of ours, by the question that its buttons carry."""
    request.require(ALLOWED, "Seeing why an answer was given")
    question = await _question_of(request, services)
    if not question:
        raise UserError(
            "I find no question behind this message.",
            fix="Choose “Why this answer?” on an answer of mine to a question.",
        )
    return await _explained(question, request, services)


async def _explained(question: str, request: Request, services: Services) -> Message:
    request.require(ALLOWED, "Seeing why an answer was given")
    base = await services.knowledge.ready()
    answer = base.answer(question, request.today)
    return views.explanation(answer, base.explain(question, request.today))


async def _question_of(request: Request, services: Services) -> str | None:
    carried = request.metadata
    if "ask_feedback" in carried:
        return str(json.loads(carried["ask_feedback"])["question"])
    if "ask_tell" in carried:
        async with services.storage.unit_of_work() as work:
            asked = await work.questions.by_event(request.team_id, carried["ask_tell"])
        return asked.text if asked else None
    return carried.get("ask_none")
