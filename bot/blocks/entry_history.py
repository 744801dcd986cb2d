"""The history of an entry: what was handed in or put in use, and who decided on it."""

from collections.abc import Sequence
from zoneinfo import ZoneInfo

from bot.blocks.elements import bullets, context, header, sections
from bot.blocks.message import Message, message
from bot.blocks.mrkdwn import literal, moment, person
from bot.register.entry_version import Decided, EntryVersion, VersionStatus

STATUSES = {
    VersionStatus.IN_REVIEW: "Waits for a second curator",
    VersionStatus.PUBLISHED: "Published",
    VersionStatus.REJECTED: "Not taken",
    VersionStatus.RETIRED: "Retired",
    VersionStatus.KEPT: "Was to be retired, and is kept in use",
    VersionStatus.TO_RETIRE: "To be retired, waits for a second curator",
}
HOW = {
    Decided.BY_SECOND_CURATOR: "approved by a second curator",
    Decided.BY_AUTHOR_AFTER_WAIT: "by its author after five days without objection",
    Decided.NOT_ON_TREATY_TEXT: "not on treaty text or safety, so nobody had to approve it",
    Decided.BEFORE_HISTORY: "edited before histories were kept",
}


def history(
    entry_id: str,
    versions: Sequence[EntryVersion],
    reader_id: str,
    zone: ZoneInfo,
    *,
    has_file: bool,
    goes_on: bool,
) -> Message:
    """What was handed in or published, the newest first, with who decided what about it.

    Drafts are told of to their author alone; ``goes_on``: one of them is still being written.
    """
    counted = sorted(versions, key=lambda one: one.edition or 0, reverse=True)
    lines = [_line(version, zone) for version in counted if version.edition]
    mine = [one for one in versions if not one.edition and one.author_id == reader_id]
    if mine:
        many = "1 draft" if len(mine) == 1 else f"{len(mine)} drafts"
        last = moment(max(one.created_at for one in mine), zone)
        opens = ": `/ccm kb review` opens it" if goes_on else ""
        lines.insert(0, f"{many} of yours that only you see here, the last of {last}{opens}")
    if has_file:
        lines.append("*File*: as it came with this release")
    return message(
        header(f"History of {entry_id}"),
        *sections(bullets(lines)),
        context(
            f"`/ccm kb diff {entry_id}` shows what differs. `/ccm kb restore {entry_id} <version>` "
            "goes back to an earlier text."
        ),
    )


def _words_of(version: EntryVersion) -> tuple[tuple[str, str], tuple[str, str]]:
    by_author = version.decided_by == version.author_id
    return ("Its author", version.note), ("Why" if by_author else "Objection", version.reason)


def _on_one_line(text: str) -> str:
    return literal(" ".join(text.split()))


def _line(version: EntryVersion, zone: ZoneInfo) -> str:
    by = f"{person(version.author_id)}, {moment(version.created_at, zone)}"
    if version.is_review:
        return f"*{version.edition}*: Read and found still right by {by}"
    if version.is_restored:
        return f"*{version.edition}*: Put in use again by {by}"
    parts = [f"*{version.edition}*: {STATUSES[version.status]}. Written by {by}"]
    if version.decided_by and version.decided_at:
        decided = f"{person(version.decided_by)}, {moment(version.decided_at, zone)}"
        how = f": {HOW[version.how]}" if version.how else ""
        parts.append(f"Decided by {decided}{how}")
    parts += [f"{whose}: “{_on_one_line(words)}”" for whose, words in _words_of(version) if words]
    return ". ".join(parts)
