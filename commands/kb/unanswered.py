"""`kb unanswered`: what found no answer or a wrong one, alike questions together."""

import asyncio
from collections.abc import Mapping, Sequence

from bot.audit import AuditRecord
from bot.blocks import questions as views
from bot.register.alike import alike
from bot.register.concern import Concern, Group, concerns_of
from bot.services import CurrentKnowledge, Message, Request, Services
from knowledge.answering import KnowledgeBase

MOST_READ = 200
MOST_SHOWN = 20
MOST_NEAR = 2


async def unanswered(request: Request, services: Services) -> Message:
    """Answer `kb unanswered`."""
    team_id = request.team_id
    async with services.storage.unit_of_work() as work:
        questions = await work.questions.unanswered(team_id, MOST_READ)
        complaints = await work.feedback.complaints(team_id, MOST_READ)
        total = await work.questions.count_unanswered(team_id)
        total += await work.feedback.count_complaints(team_id)
        helped = await work.feedback.helped(team_id)
    concerns = concerns_of(questions, complaints)
    base = await services.knowledge.ready()
    # Comparing takes a moment, in which others are to be answered.
    matters = await asyncio.to_thread(_matters, concerns, helped, services.knowledge, base)
    more = total - sum(len(matter.group) for matter in matters)
    return views.queue(matters, request.zone, more=more)


async def settle(request: Request, services: Services) -> Message:
    """Take what the pressed button names off the queue; it stays in the database."""
    questions, complaints = views.numbers(request.value)
    async with services.storage.unit_of_work() as work:
        count = await work.questions.settle(request.team_id, questions)
        count += await work.feedback.settle(request.team_id, complaints)
        named = [f"question {number}" for number in questions]
        named += [f"complaint {number}" for number in complaints]
        await work.audit.record(
            AuditRecord(
                request.team_id,
                request.user_id,
                "questions settled",
                ", ".join(named),
                request.now,
            )
        )
    return views.settled(count)


def _matters(
    concerns: Sequence[Concern],
    helped: Mapping[str, int],
    knowledge: CurrentKnowledge,
    base: KnowledgeBase,
) -> list[views.Matter]:
    groups = alike(concerns, knowledge.gazetteer, knowledge.encoder)
    return [_matter(group, helped, base) for group in groups[:MOST_SHOWN]]


def _matter(group: Group, helped: Mapping[str, int], base: KnowledgeBase) -> views.Matter:
    blamed = dict.fromkeys(complaint.entry_id for complaint in group.complaints)
    titles = {entry_id: entry.title for entry_id in blamed if (entry := base.entry(entry_id))}
    near = [hit.entry for hit in base.near(group.wordings[0], MOST_NEAR + len(titles))]
    others = [entry for entry in near if entry.id not in titles][:MOST_NEAR]
    return views.Matter(group, titles, helped, tuple(others))
