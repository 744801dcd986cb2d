"""Follow-ups that are overdue, and those that fall due within a week, under who noted them."""

from collections import Counter
from collections.abc import Sequence

from bot.blocks.digest_values import Press
from bot.blocks.mrkdwn import clip, escape, link, literal, person
from bot.digests.changes import fingerprint
from bot.digests.section import DigestContext, Kind, Line, Lines, Section
from bot.register.follow_up import FollowUp, Status
from bot.register.level import Level
from bot.register.said import Item
from bot.storage import UnitOfWork
from knowledge.dates import long_date

DIRECT = "/archives/D"
KEY = "due_follow_ups"
DAYS_AHEAD = 7
MOST_NOTE = 400
EVERY_LEVEL = frozenset(Level)
OVERDUE = Kind("follow-up overdue", "follow-ups overdue")
DUE = Kind("follow-up due within a week", "follow-ups due within a week")
DONE = Kind("follow-up done", "follow-ups done")
LATER = Kind("follow-up put off", "follow-ups put off")
WITHDRAWN = Kind("follow-up withdrawn", "follow-ups withdrawn")


async def lines(context: DigestContext, work: UnitOfWork) -> Lines:
    """The most urgent first; each keeps the level of its row."""
    states = {state.iso3: state.name for state in context.library.states}
    found = []
    for follow_up in await work.follow_ups.open_ones(context.team_id, EVERY_LEVEL):
        name = escape(states.get(follow_up.state, follow_up.state))
        if follow_up.is_overdue(context.today):
            found.append(_line(follow_up, name, "*overdue* since", OVERDUE))
        elif follow_up.is_due_within(context.today, DAYS_AHEAD):
            found.append(_line(follow_up, name, "due", DUE))
    return tuple(found)


async def gone(
    context: DigestContext, work: UnitOfWork, missing: Sequence[Item]
) -> tuple[str, ...]:
    """How many were done, withdrawn, or given a later day since they were last told of."""
    became: Counter[Kind] = Counter()
    for item in missing:
        number = int(item.key.removeprefix(f"{KEY}:"))
        found = await work.follow_ups.get(context.team_id, number, EVERY_LEVEL)
        if found and found.status is Status.OPEN:
            became[LATER] += found.due_on != item.due_on
        elif found:
            became[DONE if found.status is Status.DONE else WITHDRAWN] += 1
    return tuple(kind.count(became[kind]) for kind in (DONE, LATER, WITHDRAWN) if became[kind])


def _line(follow_up: FollowUp, state: str, when: str, kind: Kind) -> Line:
    number, due_on = str(follow_up.id), follow_up.due_on
    day = long_date(due_on) if due_on else ""
    said_at = follow_up.source_link
    # Nobody else can open what somebody wrote to the bot alone.
    origin = f" ({link(said_at, 'message')})" if said_at and DIRECT not in said_at else ""
    note = literal(clip(" ".join(follow_up.note.split()), MOST_NOTE))
    return Line(
        f"#{number} *{state}*, {when} {day}{origin}: {note}",
        kind,
        follow_up.level,
        item=Item(f"{KEY}:{number}", fingerprint(follow_up.state, follow_up.note), due_on),
        state=follow_up.state,
        group=f"Noted by {person(follow_up.author_id)}",
        buttons=(
            Press("Done", "followup_tick", number),
            Press("A week later", "followup_later", f"{number} {due_on}"),
            Press("Open", "followup_look", number),
        ),
    )


SECTION = Section(
    key=KEY,
    title="Follow-ups due",
    order=5,
    level=Level.COORDINATION,
    details="details for coordinators: `/ccm followup list`",
    lines=lines,
    gone=gone,
)
