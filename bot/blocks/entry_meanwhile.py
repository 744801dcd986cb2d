"""What others did with an entry that a person writes: told in the form and in the preview."""

from collections.abc import Iterable, Mapping
from zoneinfo import ZoneInfo

from bot.blocks.elements import as_typed, section
from bot.blocks.entry_changes import changes
from bot.blocks.message import Block
from bot.blocks.mrkdwn import moment, person
from bot.register.entry_version import EntryVersion, VersionStatus

IN_PREVIEW = (
    "What you wrote is kept. Publish it in place of theirs, or go back to writing and take over "
    "what they changed:"
)
IN_FORM = (
    "Below stands what you wrote. Take over what they changed, or leave it out: the preview asks "
    "before yours takes the place of theirs."
)
PUT_BACK = "What you wrote is kept. Publishing it puts the entry in use again, in your words."
IN_USE = "This form holds what is in use, without that."
EARLIER = "This form holds what you wrote before that."


def changed_meanwhile(
    other: EntryVersion,
    theirs: Mapping[str, str],
    mine: Mapping[str, str],
    zone: ZoneInfo,
    *,
    then: str,
) -> list[Block]:
    """What somebody else put in use while a person was writing, and how that differs.

    ``theirs`` and ``mine`` are the texts of the form, ``then`` says what can be done.
    """
    if other.status is VersionStatus.RETIRED:
        return [
            _while_writing(other, "retired this entry", zone, PUT_BACK),
            *([as_typed(f"“{other.note}”")] if other.note else []),
        ]
    what = "put this entry in use again" if other.is_restored else "changed this entry"
    return [
        _while_writing(other, what, zone, then),
        *changes(theirs, mine, ("theirs", "yours")),
    ]


def reviewed_meanwhile(review: EntryVersion, zone: ZoneInfo) -> list[Block]:
    """That somebody found the words still right from which a person set out; that stops nobody."""
    what = "read this entry and found it still right"
    return [_while_writing(review, what, zone, "Its words are those from which you set out.")]


def _while_writing(other: EntryVersion, what: str, zone: ZoneInfo, then: str) -> Block:
    when = moment(other.decided_at or other.created_at, zone)
    return section(
        f":warning: {person(other.author_id)} {what} while you were writing ({when}). {then}"
    )


def not_in_this_form(
    waiting: Iterable[EntryVersion],
    draft: EntryVersion | None,
    reader_id: str,
    zone: ZoneInfo,
    holds: str,
) -> list[Block]:
    """What is written or handed in besides the text that the form ``holds``."""
    told = [_waits(version, reader_id, zone) for version in waiting]
    if draft:
        when = moment(draft.created_at, zone)
        told.append(f"You have a draft of this entry ({when}): `/ccm kb review` opens it.")
    if not told:
        return []
    return [section("\n".join([*(f":warning: {one}" for one in told), holds]))]


def waits_itself(version: EntryVersion, reader_id: str, zone: ZoneInfo) -> list[Block]:
    """That the text of a new entry which the form holds is before a second curator already."""
    since = moment(version.submitted_at or version.created_at, zone)
    is_own = version.author_id == reader_id
    whose = "you handed in" if is_own else f"{person(version.author_id)} handed in"
    then = "takes its place" if is_own else "is another version, and theirs waits beside it"
    return [
        section(
            f":warning: This is what {whose} ({version.called}, {since}), and it waits for "
            f"approval: `/ccm kb review` shows it. What you hand in here {then}."
        )
    ]


def _waits(version: EntryVersion, reader_id: str, zone: ZoneInfo) -> str:
    since = moment(version.submitted_at or version.created_at, zone)
    if version.status is VersionStatus.TO_RETIRE:
        return (
            f"{person(version.author_id)} wants to retire this entry, and a second curator is to "
            f"agree ({since}): `/ccm kb review` shows it."
        )
    if version.author_id != reader_id:
        return (
            f"A version of {person(version.author_id)} waits for approval ({version.called}, "
            f"{since}): `/ccm kb review` shows it."
        )
    return (
        f"A version of yours waits for approval ({version.called}, {since}). What you hand in here "
        "takes its place; to go on writing it, take it back in `/ccm kb review`."
    )
