"""What becomes of the files that somebody shares to be imported."""

from collections.abc import Sequence

from bot.blocks.documents import of_day, size
from bot.blocks.elements import actions, button, context, section
from bot.blocks.follow_ups import LEVEL_NAMES
from bot.blocks.message import Block, Message, Visibility, message
from bot.blocks.mrkdwn import escape, literal
from bot.register.document import KeptDocument
from bot.register.level import Level

AFTER = (
    "List: `/ccm kb documents`. Dates are what the files say of themselves: *Title and date* in "
    "the list puts them right."
)
DONE, REFUSED = ":white_check_mark:", ":warning:"


def taken(
    name: str,
    outcome: str,
    document: KeptDocument,
    *,
    before: Level | None = None,
    wider: Level | None = None,
) -> list[Block]:
    """That a file is among the documents now, and who may read it.

    ``before`` is the level that has just been another, ``wider`` the one that is to be confirmed.
    """
    level = LEVEL_NAMES[document.level]
    what = f"“{document.title}”, {size(document)}, {of_day(document)}"
    said = f"{name}: {what}, {outcome}. Read by: {level}"
    said += f" (before: {LEVEL_NAMES[before]})." if before else "."
    if wider is None:
        return [section(f"{DONE} {literal(said)}")]
    open_it = button(
        f"Make it: {LEVEL_NAMES[wider]}",
        f"kb_document_open:{document.id}",
        f"{document.id} {wider}",
        confirm=f"It was kept for: {level}. Then it is read and quoted by: {LEVEL_NAMES[wider]}.",
    )
    ask = f"That stays so unless you change it now to: {LEVEL_NAMES[wider]}."
    return [section(f":warning: {literal(said)} {ask}"), actions(open_it)]


def not_taken(why: str) -> list[Block]:
    """That a file is not among the documents; plain text."""
    return [section(f"{REFUSED} {escape(why)}")]


def received(count: int) -> Message:
    """That files came in and are being read: for all who saw them shared."""
    what = "the file" if count == 1 else f"{count} files"
    it = "it" if count == 1 else "them"
    said = f"I have received {what} and am reading {it}: a long report takes some minutes. "
    return message(
        section(f"{said}I say here when that is done."), visibility=Visibility.IN_CHANNEL
    )


def progress(name: str, done: int, count: int, told: Sequence[Block]) -> Message:
    """What became of the files that are ``done``, and that the next of ``count`` is being read."""
    so_far = f" {done} of {count} done." if count > 1 else ""
    return message(*told, section(f"Reading {literal(name)} …{so_far}"))


def encoding(told: Sequence[Block]) -> Message:
    """What became of the files, which cannot be searched yet."""
    return message(*told, section("Making them searchable …"))


def result(told: Sequence[Block]) -> Message:
    """What became of the files."""
    return message(*told, context(AFTER))
