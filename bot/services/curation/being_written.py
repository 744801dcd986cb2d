"""What curators are writing: of each entry and author the last text, unless it is done with."""

from collections.abc import Iterable

from bot.register.entry_version import REVIEWED, EntryVersion, VersionStatus
from bot.storage import UnitOfWork

UNDER_WAY = (
    VersionStatus.DRAFT,
    VersionStatus.IN_REVIEW,
    VersionStatus.TO_RETIRE,
    VersionStatus.REJECTED,
)


async def being_written(team_id: str, work: UnitOfWork) -> list[EntryVersion]:
    """Drafts, what is in review, and what a colleague objected to; the oldest first.

    A draft is done with once its author has put later words in use, and not by what others do.
    """
    written = [
        version
        for status in UNDER_WAY
        for version in await work.entry_versions.with_status(team_id, status)
        if version.note != REVIEWED
    ]
    in_use = {one.entry_id: one.number for one in await work.entry_versions.in_use(team_id)}
    own = await work.entry_versions.last_words_in_use(team_id)
    return [
        version
        for version in _last(written)
        if own.get((version.entry_id, version.author_id), 0) < version.number
        and _goes_on(version, in_use.get(version.entry_id, 0))
    ]


def _last(written: Iterable[EntryVersion]) -> list[EntryVersion]:
    """What was refused hides the drafts before it."""
    last: dict[tuple[str, str], EntryVersion] = {}
    for version in sorted(written, key=lambda one: (one.created_at, one.number)):
        last[version.entry_id, version.author_id] = version
    return list(last.values())


def _goes_on(version: EntryVersion, in_use: int) -> bool:
    is_thrown_away = version.decided_by == version.author_id
    if version.status is VersionStatus.REJECTED:
        # Its author has heard of the objection, and nothing else takes it off the list.
        return not is_thrown_away and in_use < version.number
    return version.status is not VersionStatus.TO_RETIRE
