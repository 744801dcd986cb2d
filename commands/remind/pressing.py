"""The buttons of a reminder: done, snooze, dismiss, bring back; the message changes in place."""

from dataclasses import replace
from datetime import date, timedelta

from bot.audit import AuditRecord
from bot.blocks.elements import section
from bot.blocks.message import message
from bot.blocks.reminders import Fate, keys, redrawn
from bot.digests.mornings import working_day
from bot.errors import UserError
from bot.register.follow_up import FollowUp, Status
from bot.register.reminder import PutOff
from bot.roles import Role
from bot.services import Message, Request, Services
from bot.storage import UnitOfWork
from commands.remind.fates import fate_of, fates, follow_up_of


async def mark_done(request: Request, services: Services) -> Message:
    """Close the follow-up, unless somebody has done so before."""
    async with services.storage.unit_of_work() as work:
        found = await follow_up_of(request.value, request, work)
        if found is None or found.status is not Status.OPEN:
            return await _redrawn(request, services, work, fate_of(found, request))
        closed = replace(
            found, status=Status.DONE, closed_at=request.now, closed_by=request.user_id
        )
        await _save(closed, "follow-up done", request, work)
        return await _redrawn(request, services, work)


async def snooze(request: Request, services: Services) -> Message:
    """Leave the item out for a day, a week or until Monday; it comes back on a working day."""
    how, _, key = request.value.partition(" ")
    return await _put_off(key, _until(how, request.today), request, services)


async def dismiss(request: Request, services: Services) -> Message:
    """Leave the item out for good, as long as its date stays the same."""
    return await _put_off(request.value, None, request, services)


async def bring_back(request: Request, services: Services) -> Message:
    """Undo what was pressed: a follow-up that was closed is open again."""
    async with services.storage.unit_of_work() as work:
        await work.reminders.bring_back(request.team_id, request.user_id, request.value)
        found = await follow_up_of(request.value, request, work)
        if found is not None and found.status is not Status.OPEN:
            opened = replace(found, status=Status.OPEN, closed_at=None, closed_by=None)
            await _save(opened, "follow-up reopened", request, work)
        return await _redrawn(request, services, work)


async def _put_off(key: str, until: date | None, request: Request, services: Services) -> Message:
    async with services.storage.unit_of_work() as work:
        if already := (await fates([key], request, services, work)).get(key):
            return await _redrawn(request, services, work, already)
        put_off = PutOff(request.team_id, request.user_id, key, until, request.now)
        await work.reminders.put_off(put_off)
        return await _redrawn(request, services, work)


async def _redrawn(
    request: Request, services: Services, work: UnitOfWork, already: Fate | None = None
) -> Message:
    """The message as things stand now; ``already`` tells why the press changed nothing."""
    if not request.blocks:
        raise UserError(
            "That reminder is gone.", fix="`/ccm followup list mine` shows what is open."
        )
    settled = await fates(keys(request.blocks), request, services, work)
    nothing = f"Nothing to do any more: {already.words}." if already else ""
    return redrawn(
        request.blocks,
        settled,
        message(section(nothing)) if nothing else None,
        is_curator=Role.CURATOR in request.roles,
    )


def _until(how: str, today: date) -> date:
    if how == "m":
        return today + timedelta(days=7 - today.weekday())
    return working_day(today + timedelta(days=7 if how == "w" else 1))


async def _save(found: FollowUp, action: str, request: Request, work: UnitOfWork) -> None:
    await work.follow_ups.save(found)
    subject = f"follow-up #{found.id} ({found.state})"
    await work.audit.record(
        AuditRecord(request.team_id, request.user_id, action, subject, request.now)
    )
