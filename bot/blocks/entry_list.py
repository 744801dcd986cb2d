"""Entries that may be meant: found by words, each with a button, or in a menu with typeahead."""

from collections.abc import Sequence

from bot.blocks.elements import button, section
from bot.blocks.form_fields import FormFields
from bot.blocks.message import Message, Modal, message
from bot.blocks.mrkdwn import clip, escape, literal
from knowledge.entry import Entry

MOST_WORDS = 200
TITLES = {
    "edit": "Edit an entry",
    "history": "History of an entry",
    "diff": "What differs",
    "retire": "Retire an entry",
    "restore": "Restore an entry",
}


def found(words: str, entries: Sequence[Entry]) -> Message:
    """What is near to the words that somebody looked for."""
    rows = [
        section(
            f"*{escape(entry.title)}*\n`{entry.id}`",
            button("Edit", f"kb_edit:{number}", entry.id),
        )
        for number, entry in enumerate(entries)
    ]
    return message(section(f"Near to “{literal(clip(words, MOST_WORDS))}”:"), *rows)


def picker(what: str, *, with_reason: bool) -> Modal:
    """A form that asks for an entry; ``what`` is done with it once it is chosen."""
    fields = FormFields({}, what)
    blocks = [fields.search("entry", "Entry", "kb_entry", "Type a few letters of its title or id")]
    if with_reason:
        blocks.append(fields.text("reason", "Reason", "The history keeps it."))
    return Modal(
        "kb_picked",
        TITLES[what],
        tuple(blocks),
        submit="Go on",
        metadata={"what": what},
    )
