"""Reading and writing follow-ups for the verb: every change with its audit record."""

from dataclasses import replace

from bot.audit import AuditRecord
from bot.blocks import follow_ups as views
from bot.errors import UserError
from bot.register.follow_up import FollowUp, Status
from bot.services import Message, Request, Services

LIST_HINT = "`/ccm followup list` shows the numbers."
MOST_DIGITS = 9


def number_in(text: str) -> int | None:
    """The number of a follow-up written as 12 or #12, if that is all the text says."""
    digits = text.strip().removeprefix("#")
    return int(digits) if digits.isdecimal() and len(digits) <= MOST_DIGITS else None


async def record(follow_up: FollowUp, request: Request, services: Services) -> FollowUp:
    """Store a new one."""
    async with services.storage.unit_of_work() as work:
        saved = await work.follow_ups.add(follow_up)
        await work.audit.record(audit(request, "follow-up recorded", saved))
    return saved


async def find(text: str, request: Request, services: Services) -> FollowUp:
    """The follow-up with this number; raise ``UserError`` where this person sees none."""
    number = number_in(text)
    async with services.storage.unit_of_work() as work:
        found = await work.follow_ups.get(request.team_id, number or 0, request.levels)
    if found is None:
        raise UserError(f"There is no follow-up #{text.strip().lstrip('#')}.", fix=LIST_HINT)
    return found


async def change(
    follow_up: FollowUp, action: str, request: Request, services: Services
) -> FollowUp:
    """Write back a changed one."""
    async with services.storage.unit_of_work() as work:
        await work.follow_ups.save(follow_up)
        await work.audit.record(audit(request, action, follow_up))
    return follow_up


async def close(text: str, status: Status, request: Request, services: Services) -> Message:
    """Mark done, or withdraw."""
    found = await find(text, request, services)
    closed = replace(found, status=status, closed_at=request.now, closed_by=request.user_id)
    await change(closed, f"follow-up {status}", request, services)
    return views.closed(closed, services.state_name, request.today, replaces=bool(request.value))


async def reopen(text: str, request: Request, services: Services) -> Message:
    """Open it again."""
    found = await find(text, request, services)
    opened = replace(found, status=Status.OPEN, closed_at=None, closed_by=None)
    await change(opened, "follow-up reopened", request, services)
    return views.reopened(opened, services.state_name, request.today, replaces=bool(request.value))


def audit(request: Request, action: str, follow_up: FollowUp) -> AuditRecord:
    """The record of a change, without the note."""
    subject = f"follow-up #{follow_up.id} ({follow_up.state})"
    return AuditRecord(request.team_id, request.user_id, action, subject, request.now)
