"""`kb unanswered`: the questions that found no answer, alike ones together."""

import re
from collections.abc import Sequence

from rapidfuzz.fuzz import token_sort_ratio
from rapidfuzz.utils import default_process

from bot.audit import AuditRecord
from bot.blocks import questions as views
from bot.register.question import Question
from bot.services import Message, Request, Services
from knowledge.gazetteer import Gazetteer

MOST_READ = 200
MOST_SHOWN = 20
ALIKE = 90
Subject = tuple[tuple[str, ...], tuple[str, ...]]


async def unanswered(request: Request, services: Services) -> Message:
    """Answer `kb unanswered`."""
    async with services.storage.unit_of_work() as work:
        found = await work.questions.unanswered(request.team_id, MOST_READ)
        total = await work.questions.count_unanswered(request.team_id)
    groups = sorted(alike(found, services.knowledge.gazetteer), key=len, reverse=True)[:MOST_SHOWN]
    more = total - sum(len(group) for group in groups)
    return views.queue(groups, request.zone, more=more)


async def settle(request: Request, services: Services) -> Message:
    """Take the questions on the pressed button off the queue; they stay in the database."""
    ids = [int(number) for number in request.value.split(",") if number.isdecimal()]
    async with services.storage.unit_of_work() as work:
        count = await work.questions.settle(request.team_id, ids)
        await work.audit.record(
            AuditRecord(
                request.team_id,
                request.user_id,
                "questions settled",
                ", ".join(f"question {number}" for number in ids),
                request.now,
            )
        )
    return views.settled(count)


def alike(questions: Sequence[Question], gazetteer: Gazetteer) -> list[list[Question]]:
    """Questions in similar words together, so that each shows how often it was asked.

    Those that name other States or numbers are other questions, however similar their words.
    """
    groups: list[list[Question]] = []
    by_subject: dict[Subject, list[list[Question]]] = {}
    for question in questions:
        same = by_subject.setdefault(_subject(question.text, gazetteer), [])
        near = (group for group in same if _in_similar_words(group[0].text, question.text))
        group = next(near, None)
        if group is None:
            group = []
            groups.append(group)
            same.append(group)
        group.append(question)
    return groups


def _subject(text: str, gazetteer: Gazetteer) -> Subject:
    """The States in their order, since a donor is no recipient, and the numbers."""
    states = tuple(match.state.iso3 for match in gazetteer.find(text))
    return states, tuple(sorted(re.findall(r"\d+", text)))


def _in_similar_words(one: str, other: str) -> bool:
    return token_sort_ratio(one, other, processor=default_process) >= ALIKE
