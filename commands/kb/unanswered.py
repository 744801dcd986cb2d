"""`kb unanswered`: what found no answer or a wrong one, alike questions together."""

import asyncio
from collections.abc import Mapping, Sequence
from dataclasses import dataclass
from datetime import date

from bot.blocks import questions as views
from bot.blocks.matter import Matter
from bot.blocks.message import Block
from bot.register.alike import alike
from bot.register.concern import Group, concerns_of
from bot.register.entry_version import EntryVersion
from bot.register.feedback import Feedback
from bot.register.question import Question
from bot.services import CurrentKnowledge, Message, Request, Services
from bot.services.curation.answered_now import answered_now
from bot.services.curation.being_written import being_written
from commands.kb.finding import near_by_words
from knowledge.answering import KnowledgeBase
from knowledge.entry import Entry

MOST_READ = 200
MOST_SHOWN = 11
MOST_NEAR = 2


@dataclass(frozen=True, slots=True)
class Open:
    """What waits. ``wishes`` are the people who want to be told, by question."""

    questions: Sequence[Question]
    complaints: Sequence[Feedback]
    helped: Mapping[str, int]
    wishes: Mapping[int, frozenset[str]]
    written: Sequence[EntryVersion]


async def unanswered(request: Request, services: Services, first: Sequence[Block] = ()) -> Message:
    """Answer `kb unanswered`; ``first`` tells what was just done."""
    team_id = request.team_id
    async with services.storage.unit_of_work() as work:
        waiting = Open(
            await work.queue.open(team_id, request.now, MOST_READ),
            await work.feedback.complaints(team_id, MOST_READ),
            await work.feedback.helped(team_id),
            await work.wishes.waiting(team_id),
            await being_written(team_id, work),
        )
        total = await work.queue.count_open(team_id, request.now)
        total += await work.feedback.count_complaints(team_id)
    base = await services.knowledge.ready()
    # Comparing takes a moment, in which others are to be answered.
    matters = await asyncio.to_thread(_matters, waiting, services.knowledge, base, request.today)
    more = total - sum(len(matter.group) for matter in matters)
    return views.queue(matters, request.user_id, request.zone, more=more, first=first)


def _matters(
    waiting: Open, knowledge: CurrentKnowledge, base: KnowledgeBase, today: date
) -> list[Matter]:
    concerns = concerns_of(waiting.questions, waiting.complaints)
    groups = alike(concerns, knowledge.gazetteer, knowledge.encoder)
    return [_matter(group, waiting, base, today) for group in groups[:MOST_SHOWN]]


def _matter(group: Group, waiting: Open, base: KnowledgeBase, today: date) -> Matter:
    blamed = dict.fromkeys(complaint.entry_id for complaint in group.complaints)
    titles = {entry_id: entry.title for entry_id in blamed if (entry := base.entry(entry_id))}
    near = near_by_words(group.wordings[0], base, MOST_NEAR + len(titles))
    others = [entry for entry in near if entry.id not in titles][:MOST_NEAR]
    people = (waiting.wishes.get(number, frozenset()) for number in group.question_ids)
    by, answered = _answered(group, waiting.questions, base, today)
    return Matter(
        group,
        titles,
        waiting.helped,
        tuple(others),
        waiting=len(frozenset[str]().union(*people)),
        at_work=_at_work(group, waiting.written),
        answered_by=by,
        answered=answered,
    )


def _at_work(group: Group, written: Sequence[EntryVersion]) -> tuple[EntryVersion, ...]:
    questions = frozenset(group.question_ids)
    complaints = frozenset(complaint.id for complaint in group.complaints)
    return tuple(
        version
        for version in written
        if questions & frozenset(version.question_ids)
        or complaints & frozenset(version.complaint_ids)
    )


def _answered(
    group: Group, questions: Sequence[Question], base: KnowledgeBase, today: date
) -> tuple[Entry | None, tuple[int, ...]]:
    """The entry that answers the newest of them by now, with all of them that it answers."""
    shown = frozenset(group.asked_as(group.wordings[: views.MOST_WORDINGS]).question_ids)
    asked = [question for question in questions if question.id in shown]
    found = {question.id: answered_now(question, base, today) for question in asked}
    by = next((entry for entry in found.values() if entry is not None), None)
    ids = (number for number, entry in found.items() if entry is not None and by is not None)
    return by, tuple(number for number in ids if found[number] == by)
