"""What the work plan has for this quarter, and for one that begins within two weeks."""

from collections.abc import Sequence
from datetime import timedelta

from bot.blocks.activities import name
from bot.blocks.digest_values import Press
from bot.blocks.mrkdwn import escape
from bot.digests.changes import fingerprint
from bot.digests.section import DigestContext, Kind, Line, Lines, Section
from bot.register.level import Level
from bot.register.said import Item
from bot.storage import UnitOfWork
from knowledge.dates import long_date
from knowledge.quarter import Quarter
from knowledge.work_plan import TimelineLine, WorkPlan

KEY = "upcoming_activities"
SOON = timedelta(days=14)
NOW = Kind("activity this quarter", "activities this quarter")
ENDING = Kind("activity of the quarter now ending", "activities of the quarter now ending")
NEXT = Kind("activity of the quarter about to begin", "activities of the quarter about to begin")
DONE = Kind("activity done", "activities done")


async def lines(context: DigestContext, work: UnitOfWork) -> Lines:
    """The lines of the timeline, this quarter's first; past quarters never appear.

    The plan gives no days: within two weeks is what a quarter has that ends or begins then.
    """
    now = Quarter.of(context.today)
    soon = Quarter.of(context.today + SOON)
    found: list[tuple[Quarter, Line]] = []
    for plan in context.library.work_plans:
        done = await work.activities.done(context.team_id, plan.plan)
        found += [
            (line.quarter, _line(plan, line, now, is_ending=soon != now))
            for line in plan.timeline
            if line.quarter in (now, soon) and line.code not in done and line.activity not in done
        ]
    return tuple(line for _, line in sorted(found, key=lambda pair: pair[0]))


async def gone(
    context: DigestContext, work: UnitOfWork, missing: Sequence[Item]
) -> tuple[str, ...]:
    """How many were reported as done since they were last told of."""
    count = 0
    for plan in context.library.work_plans:
        done = await work.activities.done(context.team_id, plan.plan)
        parts = {line.code: line.activity for line in plan.timeline}
        for code in (_code(item, plan) for item in missing):
            count += code in done or parts.get(code) in done
    return (DONE.count(count),) if count else ()


def _line(plan: WorkPlan, line: TimelineLine, now: Quarter, *, is_ending: bool) -> Line:
    kind = NEXT if line.quarter > now else ENDING if is_ending else NOW
    when = f"from {long_date(line.quarter.start)}" if kind is NEXT else "this quarter"
    return Line(
        f"*{name(line.quarter)}* ({when}): {escape(line.text)}",
        kind,
        item=Item(f"{KEY}:{plan.plan} {line.code}", fingerprint(line.text, line.quarter)),
        buttons=(Press("Report as done", "activities_done", f"{plan.plan} {line.code}"),),
    )


def _code(item: Item, plan: WorkPlan) -> str:
    return item.key.removeprefix(f"{KEY}:{plan.plan} ")


SECTION = Section(
    key=KEY,
    title="Upcoming activities",
    order=10,
    level=Level.PUBLIC,
    details="see `/ccm activities`",
    lines=lines,
    gone=gone,
)
