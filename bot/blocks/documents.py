"""How imported documents are shown: what became of a file, the list, and what they say."""

from collections.abc import Sequence
from zoneinfo import ZoneInfo

from slack_sdk.models.blocks import OverflowMenuElement
from slack_sdk.models.blocks.basic_components import Option

from bot.blocks.elements import actions, button, context, header, section
from bot.blocks.follow_ups import LEVEL_NAMES
from bot.blocks.message import Block, Message, message
from bot.blocks.mrkdwn import escape, person
from bot.register.document import KeptDocument
from bot.register.level import Level
from knowledge.dates import long_date

MOST_SHOWN = 20
DONE, REFUSED = ":white_check_mark:", ":warning:"
NONE = "No document has been imported. Share a file with me and write `kb import`."


def listed(documents: Sequence[KeptDocument], zone: ZoneInfo, levels: Sequence[Level]) -> Message:
    """The documents, newest first, with what can be done; ``levels`` are those to choose from."""
    if not documents:
        return message(section(NONE))
    blocks: list[Block] = [header("Imported documents")]
    for document in documents[::-1][:MOST_SHOWN]:
        choices = [
            Option(text=f"Make it: {LEVEL_NAMES[level]}", value=f"{document.id} {level}")
            for level in levels
            if level is not document.level
        ]
        remove = button(
            "Remove",
            f"kb_document_forget:{document.id}",
            str(document.id),
            confirm="It is no longer searched or quoted. It can be imported again.",
        )
        menu = OverflowMenuElement(action_id=f"kb_document_level:{document.id}", options=choices)
        blocks += [section(about(document, zone)), actions(remove, *([menu] if choices else []))]
    if (more := len(documents) - MOST_SHOWN) > 0:
        blocks.append(context(f"And {more} older: `article6 kb documents` lists them all."))
    return message(*blocks)


def about(document: KeptDocument, zone: ZoneInfo) -> str:
    """One document in mrkdwn: title, size, level, and who imported it when."""
    day = long_date(document.imported_at.astimezone(zone).date())
    return (
        f"*{escape(document.title)}* ({escape(document.file_name)})\n"
        f"{size(document)} · {LEVEL_NAMES[document.level]} · imported by "
        f"{person(document.imported_by)} on {day}"
    )


def size(document: KeptDocument) -> str:
    """How long it is: "12 pages, 40 passages"."""
    passages = _counted(document.passage_count, "passage")
    return f"{_counted(document.pages, 'page')}, {passages}" if document.pages else passages


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
    said = f"{name}: “{document.title}”, {size(document)}, {outcome}. Read by: {level}"
    said += f" (before: {LEVEL_NAMES[before]})." if before else "."
    if wider is None:
        return [section(f"{DONE} {escape(said)}")]
    open_it = button(
        f"Make it: {LEVEL_NAMES[wider]}",
        f"kb_document_level:{document.id}",
        f"{document.id} {wider}",
        confirm=f"It was kept for: {level}. Then it is read and quoted by: {LEVEL_NAMES[wider]}.",
    )
    ask = f"That stays so unless you change it now to: {LEVEL_NAMES[wider]}."
    return [section(f":warning: {escape(said)} {ask}"), actions(open_it)]


def not_taken(why: str) -> list[Block]:
    """That a file is not among the documents; plain text."""
    return [section(f"{REFUSED} {escape(why)}")]


def progress(name: str, done: int, count: int, told: Sequence[Block]) -> Message:
    """What became of the files that are ``done``, and that the next of ``count`` is being read."""
    so_far = f" {done} of {count} done." if count > 1 else ""
    return message(*told, section(f"Reading {escape(name)} …{so_far}"))


def encoding(told: Sequence[Block]) -> Message:
    """What became of the files, which cannot be searched yet."""
    return message(*told, section("Making them searchable …"))


def result(told: Sequence[Block]) -> Message:
    """What became of the files."""
    return message(*told, context("List: `/ccm kb documents`"))


def removed(document: KeptDocument) -> Message:
    """The confirmation."""
    return message(section(f"Removed: *{escape(document.title)}*."))


def level_set(document: KeptDocument) -> Message:
    """The confirmation."""
    name = LEVEL_NAMES[document.level]
    return message(section(f"*{escape(document.title)}* may now be read by: {name}."))


def _counted(count: int | None, what: str) -> str:
    return f"{count} {what}" if count == 1 else f"{count} {what}s"
