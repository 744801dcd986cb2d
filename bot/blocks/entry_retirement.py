"""How an entry goes out of use and comes back, told to whoever wants it so."""

from zoneinfo import ZoneInfo

from bot.blocks.elements import actions, as_typed, button, context, section
from bot.blocks.message import Message, message
from bot.blocks.mrkdwn import escape, moment, person
from bot.register.entry_version import EntryVersion, needs_two
from knowledge.entry import Entry


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


def retired_already(version: EntryVersion, zone: ZoneInfo) -> Message:
    """That somebody else was first, who, and why."""
    by = f"{person(version.author_id)}, {moment(version.decided_at or version.created_at, zone)}"
    return message(
        section(f"`{version.entry_id}` is retired already, by {by}."),
        *([as_typed(f"“{version.note}”")] if version.note else []),
        context(f"`/ccm kb restore {version.entry_id}` puts it in use again."),
        replaces=True,
    )


def restored(version: EntryVersion) -> Message:
    """The confirmation that an entry answers again."""
    return message(
        section(f"`{version.entry_id}` is in use again, as {version.called}."),
    )
