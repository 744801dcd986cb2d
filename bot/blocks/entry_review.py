"""All that waits for a curator: versions in review, drafts of one's own, entries due."""

from collections.abc import Sequence
from dataclasses import dataclass
from datetime import date, datetime
from zoneinfo import ZoneInfo

from bot.blocks.elements import actions, button, context, header, section
from bot.blocks.entry_approval import Waiting, waiting_for_approval
from bot.blocks.message import Block, Message, message
from bot.blocks.mrkdwn import escape, literal, moment, person
from bot.register.entry_version import VersionStatus
from knowledge.dates import long_date
from knowledge.entry import Entry

NOTHING = "Nothing waits for you: no version in review, and no entry is due."


@dataclass(frozen=True, slots=True)
class Due:
    """An entry whose review is due on ``day``, or was."""

    entry: Entry
    day: date


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
        blocks += waiting_for_approval(one, reader_id, now, zone)
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


def _draft(one: Waiting, number: int, zone: ZoneInfo) -> list[Block]:
    version = one.version
    value = f"{version.entry_id} {version.number}"
    text = f"*{escape(one.title)}* (`{version.entry_id}`), {moment(version.created_at, zone)}"
    pressed = [button("Go on", f"kb_back:{number}", value)]
    if version.status is VersionStatus.REJECTED:
        text += f"\n{person(version.decided_by or '')} objected: “{literal(version.reason)}”"
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
