"""What waits for a curator: versions in review, drafts of one's own, entries due for review."""

from collections.abc import Sequence
from dataclasses import dataclass
from datetime import date, datetime
from zoneinfo import ZoneInfo

from slack_sdk.models.blocks import ButtonElement

from bot.blocks.elements import actions, button, context, header, section
from bot.blocks.form_fields import FormFields
from bot.blocks.message import Block, Message, Modal, Visibility, message
from bot.blocks.mrkdwn import escape, moment, person
from bot.register.approval_request import ApprovalRequest, Asked
from bot.register.entry_version import EntryVersion, VersionStatus
from knowledge.dates import long_date
from knowledge.entry import Entry

NOTHING = "Nothing waits for you: no version in review, and no entry is due."


@dataclass(frozen=True, slots=True)
class Due:
    """An entry whose review is due on ``day``, or was."""

    entry: Entry
    day: date


@dataclass(frozen=True, slots=True)
class Waiting:
    """A version that waits, with the title that it gives its entry."""

    version: EntryVersion
    title: str


def review(
    waiting: Sequence[Waiting],
    drafts: Sequence[Waiting],
    due: Sequence[Due],
    *,
    reader_id: str,
    now: datetime,
    zone: ZoneInfo,
    more: int,
) -> Message:
    """All of it, each with what there is to press. ``more`` counts what is due and not shown."""
    blocks: list[Block] = []
    if waiting:
        blocks.append(header("Waiting for approval"))
    for one in waiting:
        blocks += _waiting(one, reader_id, now, zone)
    if drafts:
        blocks.append(header("Your drafts"))
    for number, one in enumerate(drafts):
        blocks += _draft(one, number, zone)
    if due:
        blocks.append(header("To be read again"))
    for number, entry in enumerate(due):
        blocks += _due(entry, number, now.astimezone(zone).date())
    if more:
        blocks.append(context(f"And {more} more, shown once these are done."))
    return message(*(blocks or [section(NOTHING)]))


def asked_to_approve(request: ApprovalRequest, title: str, zone: ZoneInfo) -> Message:
    """What another curator is asked in private."""
    version = request.version
    alone_at = version.may_go_alone_at
    is_to_go = version.status is VersionStatus.TO_RETIRE
    what = "To take this entry out of use" if is_to_go else "To publish this text"
    still = "still " if request.asked is Asked.BEFORE_IT_GOES else ""
    who = person(version.author_id)
    lead = f"{what}, {who} {still}needs a second curator."
    goes = f" From {moment(alone_at, zone)} on, {who} may do it alone." if alone_at else ""
    lines = [
        lead + goes,
        f"*{escape(title)}* (`{version.entry_id}`, version {version.number})",
    ]
    if version.note:
        lines.append(f"“{escape(version.note)}”")
    return message(
        section("\n".join(lines)),
        actions(*_deciding(version)),
        visibility=Visibility.IN_CHANNEL,
    )


def objection(entry_id: str, number: int) -> Modal:
    """Why not: the author reads it."""
    reason = FormFields({}, entry_id).text(
        "reason", "What speaks against it?", "Its author reads it."
    )
    return Modal(
        "kb_object_save",
        "Object",
        (section(f"`{escape(entry_id)}`, version {number}"), reason),
        submit="Object",
        metadata={"entry": entry_id, "number": str(number)},
    )


def _waiting(one: Waiting, reader_id: str, now: datetime, zone: ZoneInfo) -> list[Block]:
    version = one.version
    value = f"{version.entry_id} {version.number}"
    since = moment(version.submitted_at or version.created_at, zone)
    lines = [
        f"*{escape(one.title)}* (`{version.entry_id}`, version {version.number})",
        f"{person(version.author_id)}, {since}",
    ]
    is_to_go = version.status is VersionStatus.TO_RETIRE
    if is_to_go:
        lines.append("To be retired")
    if version.note:
        lines.append(f"“{escape(version.note)}”")
    is_own, alone_at = version.author_id == reader_id, version.may_go_alone_at
    if not is_own:
        return [section("\n".join(lines)), actions(*_deciding(version))]
    pressed = [button("Read", f"kb_read:{value}", value)]
    if alone_at and alone_at <= now:
        pressed.append(
            button(
                "Retire" if is_to_go else "Publish", f"kb_approve:{value}", value, style="primary"
            )
        )
    elif alone_at:
        lines.append(
            f"Another curator approves it, or you do it alone from {moment(alone_at, zone)} on."
        )
    pressed.append(button("Take back", f"kb_object:{value}", value))
    return [section("\n".join(lines)), actions(*pressed)]


def _deciding(version: EntryVersion) -> list[ButtonElement]:
    value = f"{version.entry_id} {version.number}"
    approve = "Retire" if version.status is VersionStatus.TO_RETIRE else "Approve"
    return [
        button("Read", f"kb_read:{value}", value),
        button(approve, f"kb_approve:{value}", value, style="primary"),
        button("Object", f"kb_object:{value}", value),
    ]


def _draft(one: Waiting, number: int, zone: ZoneInfo) -> list[Block]:
    version = one.version
    value = f"{version.entry_id} {version.number}"
    text = f"*{escape(one.title)}* (`{version.entry_id}`), {moment(version.created_at, zone)}"
    pressed = [button("Go on", f"kb_back:{number}", value)]
    if version.status is VersionStatus.REJECTED:
        text += f"\n{person(version.decided_by or '')} objected: “{escape(version.reason)}”"
    else:
        confirm = "Throw this draft away?"
        pressed.append(button("Throw away", f"kb_drop:{number}", value, confirm=confirm))
    return [section(text), actions(*pressed)]


def _due(due: Due, number: int, today: date) -> list[Block]:
    was = "was due" if due.day < today else "is due"
    title = f"*{escape(due.entry.title)}* (`{due.entry.id}`)"
    return [
        section(f"{title} {was} for review on {long_date(due.day)}."),
        actions(
            button("Read", f"kb_look:{number}", due.entry.id),
            button("Still right", f"kb_still:{number}", due.entry.id),
            button("Edit", f"kb_edit:{number}", due.entry.id),
        ),
    ]
