"""What one person is to be reminded of on one morning."""

from collections.abc import Callable, Iterable, Mapping, Sequence

from bot.blocks.activities import name
from bot.blocks.mrkdwn import clip, escape, link, literal
from bot.blocks.reminders import ReminderItem, ReminderPart
from bot.digests.mornings import DAY
from bot.jobs.deadlines_ahead import deadline_text, in_days
from bot.jobs.lead_times import Looking
from bot.register.follow_up import FollowUp
from bot.register.reminder import FOLLOW_UP, REVIEW
from bot.roles import Role
from knowledge.dates import first_day, long_date
from knowledge.entry import Entry
from knowledge.library import Library
from knowledge.open_deadlines import open_deadlines

MOST_NOTE = 250


def follow_ups_due(
    looking: Looking, found: Iterable[FollowUp], names: Callable[[str], str]
) -> ReminderPart:
    """The open ones of this person that are overdue or fall due before the next morning."""
    items = []
    for one in found:
        if one.author_id == looking.user_id and one.due_on and one.due_on < looking.next_day:
            when = f"due {long_date(one.due_on)}"
            if one.is_overdue(looking.day):
                when = f"*overdue since {long_date(one.due_on)}*"
            origin = f" · {link(one.source_link, 'from this message')}" if one.source_link else ""
            note = literal(clip(" ".join(one.note.split()), MOST_NOTE))
            text = f"*#{one.id} {escape(names(one.state))}* · {when}{origin}\n{note}"
            items.append(ReminderItem(f"{FOLLOW_UP}{one.id}:{one.due_on}", text))
    return _part("Your follow-ups", looking, items, "`/ccm followup list mine`")


def deadlines_ahead(
    looking: Looking, library: Library, names: Callable[[str], str]
) -> ReminderPart:
    """Deadlines under Articles 3 and 4 of which a lead time has been reached."""
    items = []
    for one in open_deadlines(library.obligations, looking.day):
        key = f"deadline:{one.row.iso3}:{one.row.article}:{one.deadline}"
        if looking.is_ahead(key, first_day(one.deadline)):
            items.append(ReminderItem(key, deadline_text(one, names, looking.day)))
    return _part("Deadlines ahead", looking, items, "ask me for the deadline of a State")


def activities_ahead(
    looking: Looking, library: Library, done: Mapping[str, frozenset[str]]
) -> ReminderPart:
    """Lines of the work plans whose quarter begins; ``done`` holds their codes by plan."""
    items = []
    for plan in library.work_plans:
        for one in plan.timeline:
            key, begins = f"activity:{plan.plan}:{one.code}", one.quarter.start
            is_done = {one.code, one.activity} & done.get(plan.plan, frozenset())
            if not is_done and looking.is_ahead(key, begins):
                when = f"*{name(one.quarter)}* begins {in_days(begins, looking.day)}"
                items.append(ReminderItem(key, f"{when}: `{one.code}` {escape(one.text)}"))
    return _part("Work plan", looking, items, "`/ccm activities`")


def reviews_due(looking: Looking, entries: Iterable[Entry]) -> ReminderPart:
    """Entries whose review falls due, on its day and each week after it.

    Curators hear of all, others of those that their role looks after.
    """
    due = []
    for one in entries:
        if one.review_due_on is None or not _looks_after(looking.held, one):
            continue
        key, day = f"{REVIEW}{one.id}:{one.review_due_on}", one.review_due_on + DAY
        is_left = day <= looking.day and (looking.begins_week or looking.comes_back(key))
        if is_left or looking.covers(day):
            text = f"*{escape(one.title)}* (`{one.id}`): review due on"
            due.append((day, ReminderItem(key, f"{text} {long_date(one.review_due_on)}")))
    items = [item for _, item in sorted(due, key=lambda pair: (pair[0], pair[1].key))]
    return _part("Knowledge to review", looking, items, "`/ccm kb review`")


def _looks_after(held: frozenset[Role], entry: Entry) -> bool:
    return Role.CURATOR in held or entry.owner in held


def _part(title: str, looking: Looking, items: Sequence[ReminderItem], rest: str) -> ReminderPart:
    wanted = [item for item in items if not looking.is_put_off(item.key)]
    return ReminderPart(title, wanted, rest)
