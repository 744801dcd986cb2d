"""What became of an entry, told to whoever decided it."""

from zoneinfo import ZoneInfo

from bot.blocks.elements import actions, as_typed, button, context, section
from bot.blocks.message import Message, Visibility, message
from bot.blocks.mrkdwn import escape, moment, person
from bot.register.entry_version import EntryVersion, VersionStatus
from knowledge.dates import long_date
from knowledge.entry import Entry


def published(version: EntryVersion, title: str) -> Message:
    """The confirmation that an entry is in use."""
    return message(
        section(
            f"Published: *{escape(title)}* (`{version.entry_id}`, {version.called}). It "
            f"answers in a moment, once I have read all entries again.{_settles(version)}"
        ),
        context(f"`/ccm kb history {version.entry_id}` shows who wrote what, and how to go back."),
    )


def _settles(version: EntryVersion) -> str:
    """What its publication takes off the queue, and who hears of that."""
    questions, complaints = len(version.question_ids), len(version.complaint_ids)
    found = [
        f"{count} {what}" if count == 1 else f"{count} {what}s"
        for count, what in ((questions, "question"), (complaints, "complaint"))
        if count
    ]
    if not found:
        return ""
    hears = " Whoever wanted to be told hears of it then." if questions else ""
    return f" It settles {' and '.join(found)}.{hears}"


def handed_in(version: EntryVersion, title: str, zone: ZoneInfo) -> Message:
    """The confirmation that a version waits for a second curator."""
    alone_at = version.may_go_alone_at
    until = (
        f" If nobody objects, you can publish it from {moment(alone_at, zone)} on."
        if alone_at
        else ""
    )
    return message(
        section(
            f"Handed in: *{escape(title)}* (`{version.entry_id}`, {version.called}). It is "
            f"on treaty text or safety, so a second curator approves it.{until}"
        ),
        context("`/ccm kb review` shows what waits."),
    )


def objected(version: EntryVersion) -> Message:
    """The confirmation of an objection."""
    then = (
        f"`{version.entry_id}` is not retired and goes on answering."
        if version.status is VersionStatus.KEPT
        else f"What was handed in for `{version.entry_id}` is turned down."
    )
    return message(section(f"{then} {person(version.author_id)} is told why."))


def decided(version: EntryVersion, title: str) -> Message:
    """What somebody else decided on a version, for its author."""
    words = f"*{escape(title)}* (`{version.entry_id}`, {version.called})"
    by = person(version.decided_by or "")
    if version.status is VersionStatus.PUBLISHED:
        return message(
            section(f"{by} has approved what you wrote: {words} is in use."),
            visibility=Visibility.IN_CHANNEL,
        )
    if version.status is VersionStatus.RETIRED:
        return message(
            section(f"{by} has agreed with you: {words} is retired."),
            visibility=Visibility.IN_CHANNEL,
        )
    reason = as_typed(f"“{version.reason.strip()}”" if version.reason else "No reason was given.")
    if version.status is VersionStatus.KEPT:
        return message(
            section(f"{by} has objected to retiring {words}: it goes on answering."),
            reason,
            visibility=Visibility.IN_CHANNEL,
        )
    again = button("Write it anew", "kb_back:0", f"{version.entry_id} {version.number}")
    return message(
        section(f"{by} has objected to what you handed in: {words} is turned down."),
        reason,
        actions(again),
        visibility=Visibility.IN_CHANNEL,
    )


def taken_back(version: EntryVersion) -> Message:
    """The confirmation that nobody is asked to approve it any more, and the way to go on."""
    if version.status is VersionStatus.KEPT:
        return message(section(f"Taken back. `{version.entry_id}` goes on answering."))
    value = f"{version.entry_id} {version.number}"
    return message(
        section(f"Taken back. Nobody is asked about `{version.entry_id}` any more."),
        actions(button("Go on writing", "kb_back:0", value)),
    )


def dropped(version: EntryVersion) -> Message:
    """The confirmation that a draft is gone from the list."""
    return message(
        section(
            f"Thrown away. For you `/ccm kb history {version.entry_id}` still tells of your drafts."
        )
    )


def confirmed(version: EntryVersion, entry: Entry) -> Message:
    """The confirmation of a review, with the ``entry`` as it was reviewed, and the way back."""
    said = (
        f"*{escape(entry.title)}* (`{entry.id}`) is recorded as still right, as {version.called}."
    )
    if again := entry.review_due_on:
        said += f" It is to be read again by {long_date(again)}."
    undo = button("Undo", "kb_not_read", f"{version.entry_id} {version.number}")
    return message(section(said), actions(undo))


def review_withdrawn(entry: Entry) -> Message:
    """That a review is taken back, with the ``entry`` as it is in use again."""
    said = f"Undone: *{escape(entry.title)}* (`{entry.id}`) counts as not read."
    if due := entry.review_due_on:
        said += f" Its review is due on {long_date(due)}, as before."
    return message(section(said), replaces=True)
