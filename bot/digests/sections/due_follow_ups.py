"""Follow-ups that are overdue, and those that fall due within a week."""

from bot.blocks.mrkdwn import clip, escape
from bot.digests.section import DigestContext, Kind, Line, Lines, Section
from bot.register.follow_up import FollowUp
from bot.register.level import Level
from bot.storage import UnitOfWork
from knowledge.dates import long_date

DAYS_AHEAD = 7
MOST_NOTE = 200
OVERDUE = Kind("follow-up overdue", "follow-ups overdue")
DUE = Kind("follow-up due within a week", "follow-ups due within a week")


async def lines(context: DigestContext, work: UnitOfWork) -> Lines:
    """The most urgent first; each keeps the level of its row."""
    states = {state.iso3: state.name for state in context.library.states}
    found = []
    for follow_up in await work.follow_ups.open_ones(context.team_id, frozenset(Level)):
        about = f"#{follow_up.id} *{escape(states.get(follow_up.state, follow_up.state))}*"
        if follow_up.is_overdue(context.today):
            text = f"{about}: {_note(follow_up)} – *overdue*, was {_due(follow_up)}"
            found.append(Line(text, OVERDUE, follow_up.level))
        elif follow_up.is_due_within(context.today, DAYS_AHEAD):
            text = f"{about}: {_note(follow_up)} – {_due(follow_up)}"
            found.append(Line(text, DUE, follow_up.level))
    return tuple(found)


def _note(follow_up: FollowUp) -> str:
    return escape(clip(" ".join(follow_up.note.split()), MOST_NOTE))


def _due(follow_up: FollowUp) -> str:
    return f"due {long_date(follow_up.due_on)}" if follow_up.due_on else ""


SECTION = Section(
    key="due_follow_ups",
    title="Follow-ups due",
    order=20,
    level=Level.COORDINATION,
    details="details for coordinators: `/ccm followup list`",
    lines=lines,
)
