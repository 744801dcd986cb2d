"""Reading and writing follow-ups for the verb: every change with its audit record."""

from collections.abc import Callable, Sequence
from dataclasses import replace

from bot.audit import AuditRecord
from bot.blocks import follow_ups as views
from bot.errors import UserError
from bot.register.follow_up import FollowUp, Status
from bot.services import Message, Request, Services
from bot.storage import UnitOfWork

LIST_HINT = "`/ccm followup list` shows the numbers."
MOST_DIGITS = 9

Change = Callable[[FollowUp], FollowUp]


def number_in(text: str) -> int | None:
    """The number of a follow-up written as 12 or #12, if that is all the text says."""
    digits = text.strip().removeprefix("#")
    return int(digits) if digits.isdecimal() and len(digits) <= MOST_DIGITS else None


def first_word(text: str) -> tuple[str, str]:
    """The first word and the rest, whatever white space parts them."""
    first, *rest = text.split(maxsplit=1) or [""]
    return first, rest[0].strip() if rest else ""


async def record(
    follow_ups: Sequence[FollowUp], request: Request, services: Services
) -> list[FollowUp]:
    """Store new ones, all or none."""
    saved = []
    async with services.storage.unit_of_work() as work:
        for follow_up in follow_ups:
            stored = await work.follow_ups.add(follow_up)
            await work.audit.record(audit(request, "follow-up recorded", stored))
            saved.append(stored)
    return saved


async def find(text: str, request: Request, services: Services) -> FollowUp:
    """The follow-up with this number; raise ``UserError`` where this person sees none."""
    async with services.storage.unit_of_work() as work:
        return await _find(text, request, work)


async def change(
    text: str, change_it: Change, action: str, request: Request, services: Services
) -> FollowUp:
    """Read one and write it back changed, in one transaction: two people cannot undo each other.

    ``change_it`` may raise what the person is to read; nothing is written then.
    """
    async with services.storage.unit_of_work() as work:
        changed = change_it(await _find(text, request, work))
        await work.follow_ups.save(changed)
        await work.audit.record(audit(request, action, changed))
    return changed


async def close(
    text: str, status: Status, request: Request, services: Services, *, replaces: bool = False
) -> Message:
    """Mark done, or withdraw; one that is closed already stays as it is."""

    def closed(found: FollowUp) -> FollowUp:
        if found.status is not Status.OPEN:
            raise UserError(
                f"#{found.id} is {found.status} already.", fix=f"Try `followup reopen {found.id}`."
            )
        return replace(found, status=status, closed_at=request.now, closed_by=request.user_id)

    saved = await change(text, closed, f"follow-up {status}", request, services)
    return views.closed(saved, services.state_name, request.today, replaces=replaces)


async def reopen(
    text: str, request: Request, services: Services, *, replaces: bool = False
) -> Message:
    """Open it again."""

    def opened(found: FollowUp) -> FollowUp:
        return replace(found, status=Status.OPEN, closed_at=None, closed_by=None)

    saved = await change(text, opened, "follow-up reopened", request, services)
    return views.reopened(saved, services.state_name, request.today, replaces=replaces)


async def _find(text: str, request: Request, work: UnitOfWork) -> FollowUp:
    number = number_in(text)
    found = await work.follow_ups.get(request.team_id, number or 0, request.levels)
    if found is None:
        raise UserError(f"There is no follow-up #{text.strip().lstrip('#')}.", fix=LIST_HINT)
    return found


def audit(request: Request, action: str, follow_up: FollowUp) -> AuditRecord:
    """The record of a change, without the note."""
    subject = f"follow-up #{follow_up.id} ({follow_up.state})"
    return AuditRecord(request.team_id, request.user_id, action, subject, request.now)
