"""Entries whose review is due, and what waits for a second curator: new texts, retirements."""

from bot.blocks.mrkdwn import escape
from bot.digests.section import DigestContext, Kind, Line, Lines, Section
from bot.register.entry_version import WAITING, EntryVersion, VersionStatus
from bot.register.level import Level
from bot.storage import UnitOfWork
from knowledge.dates import long_date
from knowledge.entry import Entry
from knowledge.front_matter import parse_entry

FOR_APPROVAL = Kind("change waiting for approval", "changes waiting for approval")
DUE = Kind("entry due for review", "entries due for review")


async def lines(context: DigestContext, work: UnitOfWork) -> Lines:
    """What waits for approval, then what is due for review, in each case the longest first."""
    waiting = [
        version
        for status in WAITING
        for version in await work.entry_versions.with_status(context.team_id, status)
    ]
    return (
        *(Line(_waiting(version, context), FOR_APPROVAL) for version in waiting),
        *(Line(_due(entry), DUE) for entry in _due_entries(context)),
    )


def _waiting(version: EntryVersion, context: DigestContext) -> str:
    title = parse_entry(version.source, version.entry_id).title
    since = (version.submitted_at or version.created_at).astimezone(context.zone).date()
    wanted = "to be retired" if version.status is VersionStatus.TO_RETIRE else "for approval"
    return f"*{escape(title)}* has been waiting {wanted} since {long_date(since)}"


def _due_entries(context: DigestContext) -> list[Entry]:
    due = [
        (entry.review_due_on, entry.id, entry)
        for entry in context.library.entries
        if entry.review_due_on and entry.review_due_on < context.today
    ]
    return [entry for _, _, entry in sorted(due, key=lambda one: one[:2])]


def _due(entry: Entry) -> str:
    day = long_date(entry.review_due_on) if entry.review_due_on else ""
    return f"*{escape(entry.title)}* was due for review on {day}"


SECTION = Section(
    key="knowledge_due",
    title="Knowledge to review",
    order=35,
    level=Level.COORDINATION,
    details="details for the ISU: `/ccm kb review`",
    lines=lines,
)
