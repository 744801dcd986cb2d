"""What waits for a second curator, with what can be decided about it."""

from collections.abc import Sequence
from dataclasses import dataclass
from datetime import datetime
from zoneinfo import ZoneInfo

from slack_sdk.models.blocks import ButtonElement

from bot.blocks.elements import actions, as_typed, button, context, section
from bot.blocks.form_fields import FormFields
from bot.blocks.message import Block, Message, Modal, Visibility, message
from bot.blocks.mrkdwn import escape, literal, moment, person
from bot.register.approval_request import ApprovalRequest, Asked
from bot.register.entry_version import ANOTHER_TEXT, EntryVersion, VersionStatus

APPROVING = "Have you read it? From then on it holds for everybody who asks."
RETIRING = "Have you read it? From then on it answers nobody."
TAKING_BACK = "Take back what you handed in? Nobody is asked to approve it any more."


@dataclass(frozen=True, slots=True)
class Waiting:
    """A version that waits, with the title that it gives its entry."""

    version: EntryVersion
    title: str


def waiting_for_approval(
    one: Waiting, reader_id: str, now: datetime, zone: ZoneInfo
) -> list[Block]:
    """One version, with what its reader may do about it."""
    version = one.version
    value = f"{version.entry_id} {version.number}"
    since = moment(version.submitted_at or version.created_at, zone)
    lines = [
        f"*{escape(one.title)}* (`{version.entry_id}`, {version.called})",
        f"{person(version.author_id)}, {since}",
    ]
    is_to_go = version.status is VersionStatus.TO_RETIRE
    if is_to_go:
        lines.append("To be retired")
    if version.note:
        lines.append(f"“{literal(version.note)}”")
    is_own, alone_at = version.author_id == reader_id, version.may_go_alone_at
    if not is_own:
        return [section("\n".join(lines)), actions(*_deciding(version))]
    pressed = [button("Read", f"kb_read:{value}", value)]
    if alone_at and alone_at <= now:
        pressed.append(_approving("Publish", version))
    elif alone_at:
        lines.append(
            f"Another curator approves it, or you do it alone from {moment(alone_at, zone)} on."
        )
    pressed.append(button("Take back", f"kb_take_back:{value}", value, confirm=TAKING_BACK))
    return [section("\n".join(lines)), actions(*pressed)]


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
        f"*{escape(title)}* (`{version.entry_id}`, {version.called})",
    ]
    if version.note:
        lines.append(f"“{literal(version.note)}”")
    return message(
        section("\n".join(lines)),
        actions(*_deciding(version)),
        visibility=Visibility.IN_CHANNEL,
    )


def approval_decided(
    blocks: Sequence[Block], version: EntryVersion, zone: ZoneInfo
) -> Message | None:
    """What asked a curator, what was decided in place of its buttons; None where it has none."""
    rest = [block for block in blocks if block["type"] != "actions"]
    if len(rest) == len(blocks):
        return None
    when = f" ({moment(version.decided_at, zone)})" if version.decided_at else ""
    if version.status is VersionStatus.REJECTED and version.reason == ANOTHER_TEXT:
        said = f"Overtaken: {ANOTHER_TEXT}{when}. `/ccm kb review` shows what waits."
    else:
        said = f"Decided: {_outcome(version)}{when}. Nothing is left to do here."
    return message(*rest, context(said), visibility=Visibility.IN_CHANNEL)


def _outcome(version: EntryVersion) -> str:
    by = person(version.decided_by or version.author_id)
    is_own = version.decided_by == version.author_id
    if version.status is VersionStatus.PUBLISHED:
        return f"{by} has published it" if is_own else f"{by} has approved it"
    if version.status is VersionStatus.RETIRED:
        return f"{by} has retired it" if is_own else f"{by} has agreed to retire it"
    return f"{by} has taken it back" if is_own else f"{by} has objected"


def to_be_retired(version: EntryVersion) -> list[Block]:
    """Why the entry that is shown below is to go."""
    who = person(version.author_id)
    return [
        section(f"{who} wants to take this entry out of use: it would answer nobody any more."),
        as_typed(f"“{version.note}”"),
        {"type": "divider"},
    ]


def objection(entry_id: str, number: int) -> Modal:
    """Why not: the author reads it."""
    reason = FormFields({}, entry_id).text(
        "reason", "What speaks against it?", "Its author reads it."
    )
    return Modal(
        "kb_object_save",
        "Object",
        (section(f"`{escape(entry_id)}`"), reason),
        submit="Object",
        metadata={"entry": entry_id, "number": str(number)},
    )


def _deciding(version: EntryVersion) -> list[ButtonElement]:
    value = f"{version.entry_id} {version.number}"
    return [
        button("Read", f"kb_read:{value}", value),
        _approving("Approve", version),
        button("Object", f"kb_object:{value}", value),
    ]


def _approving(label: str, version: EntryVersion) -> ButtonElement:
    """``label`` is what approval means where nothing is to be retired."""
    value = f"{version.entry_id} {version.number}"
    action_id = f"kb_approve:{value}"
    if version.status is VersionStatus.TO_RETIRE:
        return button("Retire", action_id, value, style="danger", confirm=RETIRING)
    return button(label, action_id, value, style="primary", confirm=APPROVING)
