"""activities: what the coordinators' work plan has in store, by quarter, and what was done."""

import re

from bot.audit import AuditRecord
from bot.blocks import activities as views
from bot.blocks.activity_reports import reported, taken_back
from bot.errors import UserError
from bot.register.activity import ActivityDone
from bot.roles import RECORDERS
from bot.services import Message, Request, Services, Verb
from knowledge.quarter import Quarter
from knowledge.work_plan import WorkPlan

REPORTING = "Reporting an activity as done"
_QUARTER_ALONE = re.compile(r"q([1-4])", re.IGNORECASE)


async def run(request: Request, services: Services) -> Message:
    """Answer `activities`, `activities Q2 2024`, `activities all`, `activities done <code>`."""
    words = request.text.strip()
    now = Quarter.of(request.today)
    first, _, rest = words.partition(" ")
    if first.lower() == "done":
        return await report_done(rest.strip(), request, services)
    wanted = _wanted_quarter(words, services, now)
    plan = plan_at(services.knowledge.library.work_plans, wanted or now)
    async with services.storage.unit_of_work() as work:
        reports = await work.activities.done(request.team_id, plan.plan)
    done = views.Done(reports, request.zone)
    if wanted is not None:
        if not plan.starts <= wanted <= plan.ends:
            raise UserError(
                f"No work plan that I have covers {views.name(wanted)}.",
                fix=f"The plan {plan.plan} runs from {views.name(plan.starts)} to "
                f"{views.name(plan.ends)}: try `/ccm activities all`.",
            )
        return views.quarter(plan, wanted, now, done)
    if words.lower() == "all":
        return views.whole(plan, now, done)
    if now > plan.ends:
        return views.over(plan, done)
    if now < plan.starts:
        return views.not_begun(plan, done)
    return views.upcoming(plan, now, done)


async def report_done(code: str, request: Request, services: Services) -> Message:
    """Record that an activity or a line of the timeline was carried out."""
    request.require(RECORDERS, REPORTING)
    plan = plan_at(services.knowledge.library.work_plans, Quarter.of(request.today))
    return await _report(plan, code, request, services)


async def report_pressed(request: Request, services: Services) -> Message:
    """Record the line of a digest whose button was pressed; it carries plan and code."""
    request.require(RECORDERS, REPORTING)
    named, _, code = request.value.partition(" ")
    plans = services.knowledge.library.work_plans
    plan = next((plan for plan in plans if plan.plan == named), None)
    return await _report(plan or plan_at(plans, Quarter.of(request.today)), code, request, services)


async def _report(plan: WorkPlan, code: str, request: Request, services: Services) -> Message:
    known = titles(plan)
    if not code:
        raise UserError(
            "There is no code to report as done.",
            fix="Try `/ccm activities done 2024-Q1-1`; `/ccm activities all` shows the codes.",
        )
    found = next((key for key in known if key.lower() == code.lower()), None)
    if found is None:
        raise UserError(
            f"The work plan {plan.plan} has no activity with the code “{code}”.",
            fix=f"Codes are {', '.join(f'`{key}`' for key in known)}: see `/ccm activities all`.",
        )
    report = ActivityDone(request.team_id, plan.plan, found, request.user_id, request.now)
    async with services.storage.unit_of_work() as work:
        new = await work.activities.report_done(report)
        if new:
            await work.audit.record(_audit(request, "activity reported as done", plan.plan, found))
    return reported(found, known[found], plan, new=new)


async def undo(request: Request, services: Services) -> Message:
    """Take back a report of done; the button carries plan and code."""
    request.require(RECORDERS, REPORTING)
    plan, _, code = request.value.partition(" ")
    async with services.storage.unit_of_work() as work:
        await work.activities.take_back(request.team_id, plan, code)
        await work.audit.record(_audit(request, "report of done taken back", plan, code))
    return taken_back(code)


def plan_at(plans: tuple[WorkPlan, ...], when: Quarter) -> WorkPlan:
    """The plan that covers a quarter, else the last one before it, else the first one after."""
    ordered = sorted(plans, key=lambda plan: plan.starts)
    begun = [plan for plan in ordered if plan.starts <= when]
    return begun[-1] if begun else ordered[0]


def titles(plan: WorkPlan) -> dict[str, str]:
    """What can be reported as done, by code: activities and lines of the timeline."""
    activities = {activity.code: activity.title for activity in plan.activities}
    return activities | {line.code: line.text for line in plan.timeline}


def _wanted_quarter(words: str, services: Services, now: Quarter) -> Quarter | None:
    if words.lower() in ("", "all"):
        return None
    if alone := _QUARTER_ALONE.fullmatch(words):
        plan = plan_at(services.knowledge.library.work_plans, now)
        quarters = {line.quarter for line in plan.timeline}
        return next((found for found in quarters if found.number == int(alone[1])), None)
    try:
        return Quarter.parse(words)
    except ValueError:
        raise UserError(
            f"I cannot read “{words}” as a quarter.",
            fix="Try `/ccm activities Q2 2024`, `/ccm activities all` or `/ccm activities`.",
        ) from None


def _audit(request: Request, action: str, plan: str, code: str) -> AuditRecord:
    return AuditRecord(request.team_id, request.user_id, action, f"{plan} {code}", request.now)


VERB = Verb(
    name="activities",
    summary="What the work plan has in store",
    usage=(
        "/ccm activities",
        "/ccm activities Q2 2024",
        "/ccm activities all",
        "/ccm activities done 2024-Q1-1",
    ),
    run=run,
    doing=REPORTING,
    actions={"activities_undo": undo, "activities_done": report_pressed},
)
