"""An entry as people will see it, with what there is to think of before it is published."""

from collections.abc import Sequence
from datetime import date

from bot.blocks import answers
from bot.blocks.elements import actions, button, context, section
from bot.blocks.form_fields import FormFields
from bot.blocks.message import Block, Modal, Visibility
from bot.blocks.mrkdwn import escape
from knowledge.entry import Entry
from knowledge.quoting import quote

AT_ONCE = "Nobody has to approve it: it is in use once you publish it."
BY_TWO = (
    "It is on treaty text or safety. A second curator approves it, or you publish it yourself five "
    "days later if nobody objects."
)
NOTE = "What you changed and why"
PRESSED = ("context_actions", "actions")


def preview(
    entry: Entry,
    number: int,
    today: date,
    *,
    remarks: Sequence[str],
    needs_two: bool,
    changed: Sequence[Block] = (),
    instead_of: int | None = None,
    note: str = "",
) -> Modal:
    """The last look before publishing; ``changed`` tells what somebody else did meanwhile.

    ``instead_of`` is the version that they put in use, and that this one would replace. ``note`` is
    what was typed for the history before its author went back to writing.
    """
    # What can be typed into comes first: forms open scrolled to it, and warnings must be seen.
    noting = FormFields({"note": note}, str(number)).line(
        "note", NOTE, "For the history. Others read it.", most=500, optional=True
    )
    blocks: list[Block] = [noting, *changed]
    if remarks:
        blocks.append(section("*Worth a thought*"))
        blocks += [section(f":warning: {escape(remark)}") for remark in remarks]
    blocks += [context("This is how it will look."), *as_shown(entry, today)]
    blocks += [
        {"type": "divider"},
        context(BY_TWO if needs_two else AT_ONCE),
        actions(button("Back to writing", "kb_back", f"{entry.id} {number}")),
    ]
    submit = "Hand in" if needs_two else "Publish"
    metadata = {"entry": entry.id, "number": str(number)}
    if instead_of is not None:
        submit, metadata["instead_of"] = f"{submit} all the same", str(instead_of)
    return Modal(
        "kb_publish",
        "Preview",
        tuple(blocks),
        submit=submit,
        close="Keep as draft",
        metadata=metadata,
    )


def as_shown(entry: Entry, today: date) -> list[Block]:
    """The blocks of the answer, without what there is to press under it."""
    shown = answers.answer(quote(entry, today), visibility=Visibility.EPHEMERAL)
    return [block for block in shown.blocks if block["type"] not in PRESSED]


def reading(title: str, blocks: Sequence[Block]) -> Modal:
    """Something to read, without anything to fill in."""
    return Modal("kb_read", title, tuple(blocks), submit=None, close="Close")
