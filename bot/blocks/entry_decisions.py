"""What became of an entry, told to whoever decided it."""

from zoneinfo import ZoneInfo

from bot.blocks.elements import actions, as_typed, button, context, section
from bot.blocks.message import Message, Visibility, message
from bot.blocks.mrkdwn import escape, moment, person
from bot.register.entry_version import EntryVersion, VersionStatus, needs_two
from knowledge.dates import long_date
from knowledge.entry import Entry


def published(version: EntryVersion, title: str) -> Message:
    """The confirmation that an entry is in use."""
    return message(
        section(
            f"Published: *{escape(title)}* (`{version.entry_id}`, {version.called}). It "
            "answers in a moment, once I have read all entries again."
        ),
        context(f"`/ccm kb history {version.entry_id}` shows who wrote what, and how to go back."),
    )


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


def retiring(entry: Entry, reason: str) -> Message:
    """What retiring means, before it is done."""
    then = (
        "It is on treaty text or safety: a second curator has to agree, or five days pass."
        if needs_two(entry)
        else "From then on it answers nobody; other entries may answer in its place."
    )
    return message(
        section(f"Retire *{escape(entry.title)}* (`{entry.id}`)? {then}"),
        as_typed(f"“{reason}”"),
        actions(button("Retire it", "kb_retire", f"{entry.id} {reason}", style="danger")),
    )


def asked_to_retire(version: EntryVersion, title: str, zone: ZoneInfo) -> Message:
    """The confirmation that an entry is retired once somebody else agrees."""
    alone_at = version.may_go_alone_at
    alone = f", or you do it alone from {moment(alone_at, zone)} on" if alone_at else ""
    return message(
        section(
            f"*{escape(title)}* (`{version.entry_id}`) goes on answering until another curator "
            f"agrees to retire it{alone}. The others are asked in private."
        ),
        replaces=True,
    )


def dropped(version: EntryVersion) -> Message:
    """The confirmation that a draft is gone from the list."""
    return message(
        section(
            f"Thrown away. For you `/ccm kb history {version.entry_id}` still tells of your drafts."
        )
    )


def confirmed(version: EntryVersion, entry: Entry) -> Message:
    """The confirmation of a review, with the ``entry`` as it was reviewed."""
    said = (
        f"*{escape(entry.title)}* (`{entry.id}`) is recorded as still right, as {version.called}."
    )
    if again := entry.review_due_on:
        said += f" It is to be read again by {long_date(again)}."
    return message(section(said))


def retired(version: EntryVersion, title: str, *, at_once: bool) -> Message:
    """The confirmation that an entry no longer answers, or will not once all has been read."""
    entry_id = version.entry_id
    then = (
        "it answers nobody any more."
        if at_once
        else "in a moment, once I have read all entries again, it answers nobody any more."
    )
    return message(
        section(f"*{escape(title)}* (`{entry_id}`) is retired: {then}"),
        context(f"`/ccm kb restore {entry_id}` puts it in use again."),
    )


def restored(version: EntryVersion) -> Message:
    """The confirmation that an entry answers again."""
    return message(
        section(f"`{version.entry_id}` is in use again, as {version.called}."),
    )
