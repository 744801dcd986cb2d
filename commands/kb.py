"""kb: what the keepers of the knowledge have to do: questions that found no answer."""

from collections.abc import Sequence

from rapidfuzz.fuzz import token_set_ratio

from bot.audit import AuditRecord
from bot.blocks import questions as views
from bot.errors import UserError
from bot.register.question import Question
from bot.roles import Role
from bot.services import Message, Request, Services, Verb

MOST_READ = 200
MOST_SHOWN = 20
ALIKE = 85


async def run(request: Request, services: Services) -> Message:
    """Answer `kb unanswered`."""
    wanted = request.text.strip().lower()
    if wanted not in ("", "unanswered"):
        raise UserError(f"`kb` cannot do “{wanted}”.", fix="Try `/ccm kb unanswered`.")
    async with services.storage.unit_of_work() as work:
        found = await work.questions.unanswered(request.team_id, MOST_READ)
        total = await work.questions.count_unanswered(request.team_id)
    groups = sorted(alike(found), key=len, reverse=True)[:MOST_SHOWN]
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


def alike(questions: Sequence[Question]) -> list[list[Question]]:
    """Questions in similar words together, so that each shows how often it was asked."""
    groups: list[list[Question]] = []
    for question in questions:
        near = (g for g in groups if token_set_ratio(g[0].text, question.text) >= ALIKE)
        group = next(near, None)
        if group is None:
            groups.append([question])
        else:
            group.append(question)
    return groups


VERB = Verb(
    name="kb",
    summary="Questions that found no answer, for those who keep the knowledge",
    usage=("/ccm kb unanswered",),
    run=run,
    allowed=frozenset({Role.CURATOR}),
    doing="Keeping the knowledge base",
    actions={"kb_settle": settle},
)
