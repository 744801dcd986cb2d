"""The imported documents: the list, and what is done with one of them."""

from collections.abc import Sequence
from zoneinfo import ZoneInfo

from slack_sdk.models.blocks import OverflowMenuElement
from slack_sdk.models.blocks.basic_components import Option

from bot.blocks.elements import actions, button, context, header, section
from bot.blocks.follow_ups import LEVEL_NAMES
from bot.blocks.form_fields import FormFields
from bot.blocks.message import Block, Message, Modal, message
from bot.blocks.mrkdwn import clip, escape, literal, person
from bot.blocks.quotations import dated
from bot.register.document import KeptDocument
from bot.register.level import Level
from knowledge.dates import long_date
from knowledge.documents.titles import LONGEST_TITLE
from knowledge.phrases import ENGLISH

MOST_SHOWN = 20
MOST_ASKED_ABOUT = 150  # letters of a title; what asks to confirm has no room for more than 300
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
            confirm=f"“{clip(document.title, MOST_ASKED_ABOUT)}” is no longer searched or quoted. "
            "It can be imported again.",
        )
        rename = button("Title and date", f"kb_document_rename:{document.id}", str(document.id))
        menu = OverflowMenuElement(action_id=f"kb_document_level:{document.id}", options=choices)
        blocks += [
            section(about(document, zone)),
            actions(rename, remove, *([menu] if choices else [])),
        ]
    if (more := len(documents) - MOST_SHOWN) > 0:
        blocks.append(context(f"And {more} older: `article6 kb documents` lists them all."))
    return message(*blocks)


def about(document: KeptDocument, zone: ZoneInfo) -> str:
    """One document in mrkdwn: title, date, size, level, and who imported it when."""
    day = long_date(document.imported_at.astimezone(zone).date())
    return (
        f"*{escape(document.title)}* ({literal(document.file_name)})\n"
        f"{of_day(document)} · {size(document)} · {LEVEL_NAMES[document.level]} · imported by "
        f"{person(document.imported_by)} on {day}"
    )


def of_day(document: KeptDocument) -> str:
    """Which day it is of: "of 3 May 2023", or that nobody knows."""
    return dated(document, ENGLISH)


def size(document: KeptDocument) -> str:
    """How long it is: "12 pages, 40 passages"."""
    passages = _counted(document.passage_count, "passage")
    return f"{_counted(document.pages, 'page')}, {passages}" if document.pages else passages


def removed(document: KeptDocument) -> Message:
    """The confirmation."""
    return message(section(f"Removed: *{escape(document.title)}*."))


def level_set(document: KeptDocument, before: Level) -> Message:
    """The confirmation."""
    now = f"Read and quoted by: {LEVEL_NAMES[document.level]} (before: {LEVEL_NAMES[before]})."
    return message(section(f"*{escape(document.title)}* · {now}"))


def opening(document: KeptDocument, wider: Level) -> Message:
    """What it means to open it to more readers, and the button that does it."""
    before, after = LEVEL_NAMES[document.level], LEVEL_NAMES[wider]
    asked = f"*{escape(document.title)}* is kept for: {before}. Let it be read and quoted by"
    open_it = button(
        f"Make it: {after}", f"kb_document_open:{document.id}", f"{document.id} {wider}"
    )
    return message(section(f"{asked}: *{after}*?"), actions(open_it))


def rename_form(document: KeptDocument) -> Modal:
    """The form for another title, and for its date."""
    day = document.dated.isoformat() if document.dated else ""
    fields = FormFields({"title": document.title, "dated": day}, "title")
    hint = "As it stands in the list and under what is quoted."
    return Modal(
        callback_id="kb_document_renamed",
        title="Title and date",
        blocks=(
            section(f"The file is {literal(document.file_name)}."),
            fields.line("title", "Title", hint, most=LONGEST_TITLE),
            fields.day("dated", "The day that the document is of"),
        ),
        submit="Save",
        metadata={"id": str(document.id)},
    )


def described(document: KeptDocument, before: KeptDocument) -> Message:
    """The confirmation."""
    said = f"*{escape(document.title)}*, {of_day(document)}."
    if document.title != before.title:
        said += f" It was called “{escape(before.title)}” before."
    if document.dated != before.dated:
        said += f" Before, it was {of_day(before)}." if before.dated else ""
    return message(section(said))


def _counted(count: int | None, what: str) -> str:
    return f"{count} {what}" if count == 1 else f"{count} {what}s"
