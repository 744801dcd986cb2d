"""Entries whose review is due, and what waits for a second curator: new texts, retirements."""

from collections.abc import Sequence

from bot.blocks.digest_values import Press
from bot.blocks.mrkdwn import escape
from bot.digests.changes import fingerprint
from bot.digests.section import DigestContext, Kind, Line, Lines, Section
from bot.register.entry_version import WAITING, EntryVersion, VersionStatus
from bot.register.level import Level
from bot.register.said import Item
from bot.storage import UnitOfWork
from knowledge.dates import long_date
from knowledge.entry import Entry
from knowledge.front_matter import parse_entry

KEY = "knowledge_due"
FOR_APPROVAL = Kind("change waiting for approval", "changes waiting for approval")
DUE = Kind("entry due for review", "entries due for review")
REVIEWED = Kind("entry reviewed", "entries reviewed")
DECIDED = Kind("change decided", "changes decided")


async def lines(context: DigestContext, work: UnitOfWork) -> Lines:
    """What waits for approval, then what is due for review, in each case the longest first."""
    waiting = [
        version
        for status in WAITING
        for version in await work.entry_versions.with_status(context.team_id, status)
    ]
    return (
        *(_waiting(version, context) for version in waiting),
        *(_due(entry, context) for entry in _due_entries(context)),
    )


async def gone(
    context: DigestContext, _work: UnitOfWork, missing: Sequence[Item]
) -> tuple[str, ...]:
    """How many were reviewed or decided since they were last told of; retired ones do not count."""
    in_use = {entry.id for entry in context.library.entries}
    called = [item.key.removeprefix(f"{KEY}:") for item in missing]
    reviewed = sum(name in in_use for name in called)
    # Those of versions have a number behind the entry.
    decided = sum(" " in name for name in called)
    numbers = ((REVIEWED, reviewed), (DECIDED, decided))
    return tuple(kind.count(number) for kind, number in numbers if number)


def _waiting(version: EntryVersion, context: DigestContext) -> Line:
    title = parse_entry(version.source, version.entry_id).title
    since = (version.submitted_at or version.created_at).astimezone(context.zone).date()
    wanted = "to be retired" if version.status is VersionStatus.TO_RETIRE else "for approval"
    value = f"{version.entry_id} {version.number}"
    return Line(
        f"*{escape(title)}* has been waiting {wanted} since {long_date(since)}",
        FOR_APPROVAL,
        item=Item(f"{KEY}:{value}", fingerprint(title, version.status)),
        buttons=(Press("Open", "kb_read", value),) if context.all_curate else (),
    )


def _due_entries(context: DigestContext) -> list[Entry]:
    due = [
        (entry.review_due_on, entry.id, entry)
        for entry in context.library.entries
        if entry.review_due_on and entry.review_due_on < context.today
    ]
    return [entry for _, _, entry in sorted(due, key=lambda one: one[:2])]


def _due(entry: Entry, context: DigestContext) -> Line:
    day = long_date(entry.review_due_on) if entry.review_due_on else ""
    still = Press("Still right", "kb_still", entry.id)
    look = Press("Open", "kb_look", entry.id)
    return Line(
        f"*{escape(entry.title)}* was due for review on {day}",
        DUE,
        item=Item(f"{KEY}:{entry.id}", fingerprint(entry.title), entry.review_due_on),
        buttons=(still, look) if context.all_curate else (),
    )


SECTION = Section(
    key=KEY,
    title="Knowledge to review",
    order=35,
    level=Level.COORDINATION,
    details="details for the ISU: `/ccm kb review`",
    lines=lines,
    gone=gone,
    for_isu="`/ccm kb review`",
)
