"""Questions that the bot could not answer, or answered badly, for those who can do better."""

import asyncio
from collections import Counter
from collections.abc import Sequence

from bot.blocks.digest_values import Press
from bot.blocks.mrkdwn import clip, escape, literal
from bot.digests.grouping import Grouping
from bot.digests.section import DigestContext, Kind, Line, Lines, Section
from bot.register.concern import Group, concerns_of
from bot.register.feedback import Feedback
from bot.register.level import Level
from bot.register.question import SETTLED
from bot.register.said import Item
from bot.storage import UnitOfWork
from knowledge.dates import long_date

KEY = "unanswered_questions"
MOST_READ = 100
MOST_SHOWN = 5
MOST_TEXT = 200
KIND = Kind("unanswered question", "unanswered questions")
ANSWERED = Kind("question settled", "questions settled")
COMPLAINT = Kind("complaint about an answer", "complaints about answers")
_GROUPING = Grouping()


async def lines(context: DigestContext, work: UnitOfWork) -> Lines:
    """What was asked most, without who asked; how much more there is; what was complained of."""
    questions = await work.questions.unanswered(context.team_id, MOST_READ)
    total = await work.questions.count_unanswered(context.team_id)
    complaints = await work.feedback.complaints(context.team_id, MOST_READ)
    concerns = concerns_of(questions, ())
    groups = await asyncio.to_thread(_GROUPING.of, concerns, context) if concerns else []
    shown: list[Line] = []
    private = told = 0
    for group in groups:
        if not any(concern.asked_openly for concern in group.concerns):
            private += len(group)
        elif len(shown) < MOST_SHOWN:
            shown.append(_line(group, context))
            told += len(group)
    if private:
        shown.append(Line(f"{private} asked in private", KIND, stands_for=private))
    if more := total - told - private:
        shown.append(Line(f"and {more} more", KIND, stands_for=more))
    return (*shown, *_complaints(complaints, context))


async def gone(
    context: DigestContext, work: UnitOfWork, missing: Sequence[Item]
) -> tuple[str, ...]:
    """How many were settled since they were last told of."""
    named = [item.key.removeprefix(f"{KEY}:") for item in missing]
    ids = [int(name) for name in named if name.isdecimal()]
    found = await work.questions.by_ids(context.team_id, ids)
    count = sum(question.outcome == SETTLED for question in found)
    return (ANSWERED.count(count),) if count else ()


def _line(group: Group, context: DigestContext) -> Line:
    """One line a group; the oldest question names it, as more that are alike are asked."""
    draft = Press("Draft an entry", "kb_draft", ",".join(map(str, group.question_ids)))
    return Line(
        _text(group, context),
        KIND,
        stands_for=len(group),
        item=Item(f"{KEY}:{min(group.question_ids)}", str(len(group))),
        buttons=(draft,) if context.all_curate else (),
    )


def _text(group: Group, context: DigestContext) -> str:
    quoted = next(concern for concern in group.concerns if concern.asked_openly)
    words = literal(clip(quoted.words, MOST_TEXT))
    day = long_date(group.newest_at.astimezone(context.zone).date())
    times = f"asked {len(group)} times, last on {day}" if len(group) > 1 else f"asked {day}"
    return f"“{words}” – {times}"


def _complaints(complaints: Sequence[Feedback], context: DigestContext) -> list[Line]:
    """One line an entry; what was asked and what people wrote is for the curators alone."""
    titles = {entry.id: entry.title for entry in context.library.entries}
    by_entry: dict[str, Counter[str]] = {}
    for complaint in complaints:
        by_entry.setdefault(complaint.entry_id, Counter())[str(complaint.fault)] += 1
    found = []
    for entry_id, faults in by_entry.items():
        called = ", ".join(f"{count} × {fault}" for fault, count in faults.most_common())
        text = f"The answer “{escape(titles.get(entry_id, entry_id))}” was called {called}"
        item = Item(f"{KEY}:{entry_id}", str(faults.total()))
        look = (Press("Open", "kb_look", entry_id),) if context.all_curate else ()
        found.append(Line(text, COMPLAINT, stands_for=faults.total(), item=item, buttons=look))
    return found


SECTION = Section(
    key=KEY,
    title="Questions without a good answer",
    order=30,
    level=Level.COORDINATION,
    details="shown in the digests of coordination channels",
    lines=lines,
    gone=gone,
    for_isu="`/ccm kb unanswered`",
)
