"""The history of an entry, and what differs between two of its texts."""

from collections.abc import Sequence
from difflib import unified_diff
from zoneinfo import ZoneInfo

from bot.blocks.elements import bullets, context, header, said, section, sections
from bot.blocks.message import Block, Message, message
from bot.blocks.mrkdwn import escape, moment, person
from bot.register.entry_version import Decided, EntryVersion, VersionStatus

STATUSES = {
    VersionStatus.DRAFT: "Draft, not handed in",
    VersionStatus.IN_REVIEW: "Waits for a second curator",
    VersionStatus.PUBLISHED: "Published",
    VersionStatus.REJECTED: "Not taken",
    VersionStatus.RETIRED: "Retired",
    VersionStatus.TO_RETIRE: "To be retired, waits for a second curator",
}
HOW = {
    Decided.BY_SECOND_CURATOR: "approved by a second curator",
    Decided.BY_AUTHOR_AFTER_WAIT: "by its author after five days without objection",
    Decided.NOT_ON_TREATY_TEXT: "not on treaty text or safety, so nobody had to approve it",
    Decided.IN_USE_BEFORE: "in words that were in use before",
    Decided.BEFORE_HISTORY: "edited before histories were kept",
}


def history(
    entry_id: str, versions: Sequence[EntryVersion], zone: ZoneInfo, *, has_file: bool
) -> Message:
    """Every version, the newest first, with who decided what about it."""
    lines = [_line(version, zone) for version in versions]
    if has_file:
        lines.append("*File*: as it came with this release")
    return message(
        header(f"History of {entry_id}"),
        *sections(bullets(lines)),
        context(f"`/ccm kb diff {entry_id}` shows what differs."),
    )


def diff(title: str, old: str, new: str, labels: tuple[str, str]) -> Message:
    """What differs between two texts, line by line."""
    return message(header(title), *differences(old, new, labels))


def differences(old: str, new: str, labels: tuple[str, str]) -> list[Block]:
    """The lines that only one of them has, with the lines around them."""
    lines = list(unified_diff(old.splitlines(), new.splitlines(), n=1, lineterm=""))[2:]
    if not lines:
        return [section("Nothing differs.")]
    shown = "\n".join("…" if line.startswith("@@") else line for line in lines)
    return [context(f"– {labels[0]}\n+ {labels[1]}"), *said(shown)]


def changed_meanwhile(other: EntryVersion, mine: EntryVersion, zone: ZoneInfo) -> list[Block]:
    """What somebody else put in use while a person was writing, and how that differs."""
    when = moment(other.decided_at or other.created_at, zone)
    what = "retired this entry" if other.status is VersionStatus.RETIRED else "changed this entry"
    return [
        section(
            f":warning: {person(other.decided_by or other.author_id)} {what} while you were "
            f"writing ({when}). What you wrote is kept. Publish it in place of theirs, or go back "
            "to writing and take over what they changed:"
        ),
        *differences(other.source, mine.source, ("theirs", "yours")),
    ]


def _line(version: EntryVersion, zone: ZoneInfo) -> str:
    by = f"{person(version.author_id)}, {moment(version.created_at, zone)}"
    parts = [f"*{version.number}*: {STATUSES[version.status]}. Written by {by}"]
    if version.decided_by and version.decided_at:
        decided = f"{person(version.decided_by)}, {moment(version.decided_at, zone)}"
        how = f": {HOW[version.how]}" if version.how else ""
        parts.append(f"Decided by {decided}{how}")
    parts += [f"“{escape(text)}”" for text in (version.note, version.reason) if text]
    return ". ".join(parts)
