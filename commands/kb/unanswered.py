"""`kb unanswered`: what found no answer or a wrong one, alike questions together."""

import asyncio
from collections.abc import Mapping, Sequence
from dataclasses import dataclass, replace
from datetime import date

from bot.blocks import questions as views
from bot.blocks.matter import Matter
from bot.blocks.message import Block
from bot.blocks.queue_pages import Page, pages, shown_of
from bot.errors import UserError
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
MOST_NEAR = 2


@dataclass(frozen=True, slots=True)
class Open:
    """What waits. ``wishes`` are the people who want to be told, by question."""

    questions: Sequence[Question]
    complaints: Sequence[Feedback]
    helped: Mapping[str, int]
    wishes: Mapping[int, frozenset[str]]
    written: Sequence[EntryVersion]


async def page_named(text: str, request: Request, services: Services) -> Message:
    """Answer `kb unanswered` and `kb unanswered <page>`."""
    if text and not (text.isdecimal() and int(text[:9])):
        raise UserError(
            f"“{text}” is no page of the open questions.",
            fix="`/ccm kb unanswered` shows the first, `/ccm kb unanswered 2` the second.",
        )
    return await unanswered(request, services, int(text[:9] or 1))


async def turn(request: Request, services: Services) -> Message:
    """Show the page that the pressed button names in place of the one it stands on."""
    return replace(await unanswered(request, services, int(request.value)), replaces=True)


async def unanswered(
    request: Request, services: Services, page: int = 1, first: Sequence[Block] = ()
) -> Message:
    """The open questions, or the last page of them; ``first`` tells what was just done."""
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
    every = await asyncio.to_thread(_in_order, waiting, services.knowledge)
    number = max(min(page, len(every)), 1)
    matters = await asyncio.to_thread(
        lambda: [
            _matter(group, waiting, base, request.today)
            for groups in every[number - 1 : number]
            for group in groups
        ]
    )
    so_far = sum(len(group) for groups in every[:number] for group in groups)
    where = Page(number, len(every), total - so_far)
    return views.queue(matters, request.user_id, request.zone, where, first=first)


def _in_order(waiting: Open, knowledge: CurrentKnowledge) -> list[list[Group]]:
    """Page after page: what was asked most often, and of that where somebody waits, or complained.

    Of what is equal in all that, the newest.
    """
    concerns = concerns_of(waiting.questions, waiting.complaints)
    groups = alike(concerns, knowledge.gazetteer, knowledge.encoder)

    def urgency(group: Group) -> tuple[int, int, int]:
        return len(group), len(_people(group, waiting)), len(group.complaints)

    return pages(sorted(groups, key=urgency, reverse=True))


def _people(group: Group, waiting: Open) -> frozenset[str]:
    """Who wants to be told of the answer."""
    people = (waiting.wishes.get(number, frozenset()) for number in group.question_ids)
    return frozenset[str]().union(*people)


def _matter(group: Group, waiting: Open, base: KnowledgeBase, today: date) -> Matter:
    blamed = dict.fromkeys(complaint.entry_id for complaint in group.complaints)
    titles = {entry_id: entry.title for entry_id in blamed if (entry := base.entry(entry_id))}
    near = near_by_words(group.wordings[0], base, MOST_NEAR + len(titles))
    others = [entry for entry in near if entry.id not in titles][:MOST_NEAR]
    by, answered = _answered(group, waiting.questions, base, today)
    return Matter(
        group,
        titles,
        waiting.helped,
        tuple(others),
        waiting=len(_people(group, waiting)),
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
    shown = frozenset(shown_of(group).question_ids)
    asked = [question for question in questions if question.id in shown]
    found = {question.id: answered_now(question, base, today) for question in asked}
    by = next((entry for entry in found.values() if entry is not None), None)
    ids = (number for number, entry in found.items() if entry is not None and by is not None)
    return by, tuple(number for number in ids if found[number] == by)
