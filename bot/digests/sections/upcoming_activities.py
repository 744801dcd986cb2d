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
NOW = Kind("activity of this quarter", "activities of this quarter")
ENDING = Kind(
    "activity of this quarter, which ends within two weeks",
    "activities of this quarter, which ends within two weeks",
)
NEXT = Kind(
    "activity of the quarter that begins within two weeks",
    "activities of the quarter that begins within two weeks",
)
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
    when = name(line.quarter)
    if kind is NEXT:
        day = f"begins {long_date(line.quarter.start)}"
    else:
        day = f"this quarter, ends {long_date(now.end)}" if is_ending else "this quarter"
    return Line(
        f"*{when}* ({day}): {escape(line.text)}",
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
