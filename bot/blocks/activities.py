"""How the work plan is shown: by quarter, done and to do, never past things as upcoming."""

from collections.abc import Mapping, Sequence
from dataclasses import dataclass
from zoneinfo import ZoneInfo

from bot.blocks.elements import bullets, context, header, section, sections
from bot.blocks.message import Block, Message, message
from bot.blocks.mrkdwn import escape, person
from bot.register.activity import ActivityDone
from knowledge.dates import long_date
from knowledge.quarter import Quarter
from knowledge.work_plan import Activity, TimelineLine, WorkPlan


@dataclass(frozen=True, slots=True)
class Done:
    """What was reported as done, by code, for a reader in ``zone``."""

    reports: Mapping[str, ActivityDone]
    zone: ZoneInfo

    def __contains__(self, code: str) -> bool:
        return code in self.reports


HOW_TO_LOAD = (
    "To load the next plan, add it as a file to `knowledge/data/work_plans/` (the last one serves "
    "as a pattern), check it with `article6 kb check` and restart."
)


def upcoming(plan: WorkPlan, now: Quarter, done: Done) -> Message:
    """What is still to come as of the quarter ``now``, this quarter first."""
    to_do = [line for line in plan.timeline if line.quarter >= now and line.code not in done]
    finished = sum(line.quarter >= now and line.code in done for line in plan.timeline)
    blocks: list[Block] = [header(f"Upcoming activities, as of {name(now)}")]
    for quarter in sorted({line.quarter for line in to_do}):
        title = f"{name(quarter)} (this quarter)" if quarter == now else name(quarter)
        blocks += _quarter(title, [line for line in to_do if line.quarter == quarter], done)
    if not to_do:
        blocks.append(section("Nothing of the timeline is left to do."))
    blocks += _throughout(plan, done)
    if finished:
        blocks.append(context(f"{finished} already done: see `/ccm activities all`."))
    return message(*blocks, _origin(plan))


def quarter(plan: WorkPlan, wanted: Quarter, now: Quarter, done: Done) -> Message:
    """Everything that the plan has for one quarter."""
    lines = [line for line in plan.timeline if line.quarter == wanted]
    past = " (past)" if wanted < now else ""
    blocks = [
        header(f"Activities of {name(wanted)}{past}"),
        *sections(bullets(_line(line, done) for line in lines)),
        _origin(plan),
    ]
    return message(*blocks)


def whole(plan: WorkPlan, now: Quarter, done: Done) -> Message:
    """The whole plan: activities, timeline, expected outputs."""
    blocks: list[Block] = [header(f"Work plan {plan.plan}"), section("*Activities*")]
    blocks += sections(bullets(_activity(activity, done) for activity in plan.activities))
    for when in sorted({line.quarter for line in plan.timeline}):
        past = " (past)" if when < now else ""
        lines = [line for line in plan.timeline if line.quarter == when]
        blocks += _quarter(f"{name(when)}{past}", lines, done)
    outputs = (f"`{output.code}` {escape(output.text)}" for output in plan.outputs)
    blocks += sections(f"*Outputs expected by {escape(plan.meeting)}*\n{bullets(outputs)}")
    return message(*blocks, _origin(plan))


def over(plan: WorkPlan, done: Done) -> Message:
    """What to say after the plan's last quarter."""
    last = [line for line in plan.timeline if line.quarter == plan.ends]
    return message(
        header(f"The work plan {plan.plan} is over"),
        section(
            f"Its last quarter was {name(plan.ends)}. No later plan is loaded, so nothing can be "
            "listed as upcoming. Its last entries were:"
        ),
        *sections(bullets(_line(line, done) for line in last)),
        section(HOW_TO_LOAD),
        context("The whole plan: `/ccm activities all`."),
        _origin(plan),
    )


def not_begun(plan: WorkPlan, done: Done) -> Message:
    """What to say before the plan's first quarter."""
    first = [line for line in plan.timeline if line.quarter == plan.starts]
    return message(
        header(f"The work plan {plan.plan} has not begun"),
        section(f"It begins in {name(plan.starts)}, with:"),
        *sections(bullets(_line(line, done) for line in first)),
        _origin(plan),
    )


def name(when: Quarter) -> str:
    """A quarter as the work plan writes it: Q2 2024."""
    return f"Q{when.number} {when.year}"


def _quarter(title: str, lines: Sequence[TimelineLine], done: Done) -> list[Block]:
    return list(sections(f"*{title}*\n{bullets(_line(line, done) for line in lines)}"))


def _throughout(plan: WorkPlan, done: Done) -> list[Block]:
    steady = [found for found in plan.activities if found.is_continuous and found.code not in done]
    if not steady:
        return []
    lines = (f"`{found.code}` {escape(found.title)}" for found in steady)
    return list(sections(f"*All through the plan*\n{bullets(lines)}"))


def _line(line: TimelineLine, done: Done) -> str:
    part = f" (activity\N{NO-BREAK SPACE}{line.activity})" if line.activity else ""
    return f"`{line.code}` {escape(line.text.removesuffix('.'))}{part}{_mark(line.code, done)}"


def _activity(activity: Activity, done: Done) -> str:
    when = ", ".join(name(quarter) for quarter in activity.quarters) or "all through the plan"
    what = f"*{escape(activity.title)}* ({when}): {escape(activity.description)}"
    return f"`{activity.code}` {what}{_mark(activity.code, done)}"


def _mark(code: str, done: Done) -> str:
    report = done.reports.get(code)
    if report is None:
        return ""
    when = long_date(report.reported_at.astimezone(done.zone).date())
    return f" – done, reported by {person(report.reported_by)} on {when}"


def _origin(plan: WorkPlan) -> Block:
    dated = f" (as of {escape(plan.source.as_of)})" if plan.source.as_of else ""
    return context(f"Source: {escape(plan.source.title)}{dated}. The plan gives quarters, no days.")
