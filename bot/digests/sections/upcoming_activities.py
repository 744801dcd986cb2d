"""What the work plan has for this quarter and the next, as far as it is not done."""

from bot.blocks.activities import name
from bot.blocks.mrkdwn import escape
from bot.digests.section import DigestContext, Kind, Line, Lines, Section
from bot.register.level import Level
from bot.storage import UnitOfWork
from knowledge.quarter import Quarter

KIND = Kind("activity", "activities")


async def lines(context: DigestContext, work: UnitOfWork) -> Lines:
    """The lines of the timeline, this quarter's first; past quarters never appear."""
    now = Quarter.of(context.today)
    found: list[tuple[Quarter, str]] = []
    for plan in context.library.work_plans:
        done = await work.activities.done(context.team_id, plan.plan)
        found += [
            (line.quarter, f"{_when(line.quarter, now)}: {escape(line.text)}")
            for line in plan.timeline
            if line.quarter in (now, now.next())
            and line.code not in done
            and line.activity not in done
        ]
    return tuple(Line(text, KIND) for _, text in sorted(found, key=lambda pair: pair[0]))


def _when(quarter: Quarter, now: Quarter) -> str:
    return f"*{name(quarter)}* (this quarter)" if quarter == now else f"*{name(quarter)}*"


SECTION = Section(
    key="upcoming_activities",
    title="Upcoming activities, this quarter and the next",
    order=10,
    level=Level.PUBLIC,
    details="see `/ccm activities`",
    lines=lines,
)
