"""`kb review`: what waits for approval, one's own drafts, and what is to be read again."""

from datetime import date, timedelta

from bot.blocks import entry_review as views
from bot.blocks.elements import context
from bot.blocks.entry_approval import Waiting, to_be_retired
from bot.blocks.entry_changes import besides, changes
from bot.blocks.entry_preview import as_shown, reading
from bot.register.entry_version import WAITING, EntryVersion, VersionStatus
from bot.services import Message, Modal, Request, Services
from bot.services.curation.being_written import being_written
from bot.services.curation.form_texts import as_texts
from commands.kb.finding import (
    answering,
    entry_in_use,
    entry_of_file,
    first_word,
    standing,
    version_named,
    versions_of,
)
from knowledge.entry import Entry
from knowledge.library import parse_entry

NEAR = timedelta(days=14)
MOST_DUE = 8
TITLES = {
    VersionStatus.DRAFT: "Being written",
    VersionStatus.IN_REVIEW: "To be approved",
    VersionStatus.PUBLISHED: "Published",
    VersionStatus.REJECTED: "Not taken",
    VersionStatus.RETIRED: "Retired",
    VersionStatus.TO_RETIRE: "To be retired",
    VersionStatus.KEPT: "Kept in use",
}
"""An old button may show what has been decided since."""


async def review(text: str, request: Request, services: Services) -> Message:
    """Answer `kb review`, and `kb review <id>` with what there is to review of one entry."""
    entry_id, _ = first_word(text)
    entries = services.knowledge.library.entries
    due = entries_due(entries, request.today)
    if entry_id:
        one = entry_in_use(entry_id, services)
        due = [views.Due(one, one.review_due_on)] if one and one.review_due_on else []
    async with services.storage.unit_of_work() as work:
        waiting = [
            version
            for status in WAITING
            for version in await work.entry_versions.with_status(request.team_id, status)
        ]
        written = await being_written(request.team_id, work)
    waiting = [one for one in waiting if entry_id in ("", one.entry_id)]
    drafts = [
        one
        for one in written
        if one.author_id == request.user_id
        and one.status is not VersionStatus.IN_REVIEW
        and entry_id in ("", one.entry_id)
    ]
    # What waits is decided first: no entry is still right of which another text may soon hold.
    undecided = {one.entry_id for one in waiting}
    due = [one for one in due if one.entry.id not in undecided]
    if entry_id and not waiting and not drafts:
        await answering(entry_id, request, services)
    return views.review(
        [_titled(one) for one in waiting],
        [_titled(one) for one in drafts],
        due[:MOST_DUE],
        reader_id=request.user_id,
        now=request.now,
        zone=request.zone,
        more=len(due) - len(due[:MOST_DUE]),
    )


def entries_due(entries: tuple[Entry, ...], today: date) -> list[views.Due]:
    """Those to be read again by now or within two weeks, the longest overdue first."""
    due = [views.Due(entry, entry.review_due_on) for entry in entries if entry.review_due_on]
    return sorted((one for one in due if one.day <= today + NEAR), key=lambda one: one.day)


async def read(request: Request, services: Services) -> Modal:
    """Show the version on the pressed button as it will look, and what it changes."""
    version = await version_named(request.value, request, services)
    versions = await versions_of(version.entry_id, request, services)
    in_use, file = standing(versions), entry_of_file(version.entry_id, services)
    entry = parse_entry(version.source, version.entry_id)
    blocks = as_shown(entry, request.today)
    if version.status is VersionStatus.TO_RETIRE:
        return reading(TITLES[version.status], [*to_be_retired(version), *blocks])
    gazetteer = services.knowledge.gazetteer
    texts = as_texts(entry, gazetteer)
    before = parse_entry(in_use.source, version.entry_id) if in_use else file
    is_retired = in_use is not None and in_use.status is VersionStatus.RETIRED
    other = "retired" if is_retired else "in use"
    more = (
        changes(as_texts(before, gazetteer), texts, (other, version.called))
        if before
        else [context("This entry is new. Besides what is shown it has:"), *besides(texts)]
    )
    return reading(TITLES[version.status], [*blocks, {"type": "divider"}, *more])


async def look(request: Request, services: Services) -> Modal:
    """Show the entry in use whose button was pressed."""
    entry = await answering(request.value, request, services)
    return reading("In use", as_shown(entry, request.today))


def _titled(version: EntryVersion) -> Waiting:
    return Waiting(version, parse_entry(version.source, version.entry_id).title)
