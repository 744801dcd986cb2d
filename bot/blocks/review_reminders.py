"""How people are reminded of entries whose review is due."""

from collections.abc import Sequence

from bot.blocks.elements import actions, button, context, section
from bot.blocks.message import Block, Message, Visibility, message
from bot.blocks.mrkdwn import escape
from knowledge.dates import long_date
from knowledge.entry import Entry

DUE = "These entries are due for review. Does what they say still hold?"
LEFT = (
    "Nobody has reviewed these entries in the two weeks since they were due. Answers say so where"
    " they rest on them."
)
FOR_CURATORS = (
    "Curators can review them; whoever runs the assistant finds in its README how to name another."
)


def reminder(
    due: Sequence[Entry], left: Sequence[Entry], *, is_curator: bool, more: int
) -> Message:
    """What is ``due``, and what was ``left`` by others; curators get buttons to review each.

    ``more`` counts what is due and comes with the next reminders.
    """
    blocks: list[Block] = []
    number = 0
    for opening, entries in ((DUE, due), (LEFT, left)):
        if entries:
            blocks.append(section(opening))
        for entry in entries:
            blocks += _entry(entry, number, is_curator=is_curator)
            number += 1
    if not is_curator:
        blocks.append(context(FOR_CURATORS))
    elif more:
        blocks.append(context(f"{more} more are due: `/ccm kb review` shows them."))
    return message(*blocks, visibility=Visibility.IN_CHANNEL)


def _entry(entry: Entry, number: int, *, is_curator: bool) -> list[Block]:
    day = f" was due on {long_date(entry.review_due_on)}" if entry.review_due_on else ""
    line = section(f"*{escape(entry.title)}* (`{entry.id}`){day}.")
    if not is_curator:
        return [line]
    still = button("Still right", f"kb_still:{number}", entry.id)
    return [line, actions(still, button("Edit", f"kb_edit:{number}", entry.id))]
