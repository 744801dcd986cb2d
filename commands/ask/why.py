"""Why an answer says what it says: the evidence, for the curators alone."""

import json
from collections.abc import Sequence

from bot.blocks import explanation as views
from bot.errors import UserError
from bot.roles import Role
from bot.services import Message, Request, Services

ALLOWED = frozenset({Role.CURATOR})
DOING = "Seeing why an answer was given"


async def why(request: Request, services: Services) -> Message:
    """Explain the answer to the question that the pressed button carries."""
    return await _explained([request.value], request, services)


async def why_from_message(request: Request, services: Services) -> Message:
    """Explain the answers in a message of ours, by the questions that its buttons carry."""
    request.require(ALLOWED, DOING)
    questions = [
        await _question(name, value, request, services) for name, value in _carried(request)
    ]
    known = list(dict.fromkeys(question for question in questions if question))
    if not known:
        raise UserError(
            "I find no question behind this message.",
            fix="Choose “Why this answer?” on an answer of mine to a question.",
        )
    return await _explained(known, request, services)


async def _explained(questions: Sequence[str], request: Request, services: Services) -> Message:
    request.require(ALLOWED, DOING)
    base = await services.knowledge.ready()
    today = request.today
    return views.explanation(
        [(base.answer(question, today), base.explain(question, today)) for question in questions]
    )


def _carried(request: Request) -> list[tuple[str, str]]:
    return [(name.partition(":")[0], value) for name, value in request.metadata.items()]


async def _question(name: str, value: str, request: Request, services: Services) -> str | None:
    """The question behind a button of ours, where it carries one."""
    if name == "ask_none":
        return value
    if name == "ask_feedback":
        return str(json.loads(value)["question"])
    if name == "ask_tell":
        async with services.storage.unit_of_work() as work:
            asked = await work.questions.by_event(request.team_id, value)
        return asked.text if asked else None
    return None
