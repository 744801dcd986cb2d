"""The buttons of a reminder: done, snooze, dismiss, bring back; the message changes in place."""

from dataclasses import replace
from datetime import date, timedelta

from bot.audit import AuditRecord
from bot.blocks.elements import section
from bot.blocks.message import message
from bot.blocks.mrkdwn import person
from bot.blocks.reminders import keys, redrawn
from bot.digests.mornings import working_day
from bot.errors import UserError
from bot.register.follow_up import FollowUp, Status
from bot.register.reminder import FOLLOW_UP, PutOff
from bot.services import Message, Request, Services
from bot.storage import UnitOfWork
from knowledge.dates import long_date

GONE = "Not there any more, or not for you to see"


async def mark_done(request: Request, services: Services) -> Message:
    """Close the follow-up, unless somebody has done so before."""
    async with services.storage.unit_of_work() as work:
        found = await _follow_up(request.value, request, work)
        if found is None or found.status is not Status.OPEN:
            return await _redrawn(request, work, already=_fate(found, request))
        closed = replace(
            found, status=Status.DONE, closed_at=request.now, closed_by=request.user_id
        )
        await _save(closed, "follow-up done", request, work)
        return await _redrawn(request, work)


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
        found = await _follow_up(request.value, request, work)
        if found is not None and found.status is not Status.OPEN:
            opened = replace(found, status=Status.OPEN, closed_at=None, closed_by=None)
            await _save(opened, "follow-up reopened", request, work)
        return await _redrawn(request, work)


async def _put_off(key: str, until: date | None, request: Request, services: Services) -> Message:
    async with services.storage.unit_of_work() as work:
        if already := (await _settled([key], request, work)).get(key):
            return await _redrawn(request, work, already=already)
        put_off = PutOff(request.team_id, request.user_id, key, until, request.now)
        await work.reminders.put_off(put_off)
        return await _redrawn(request, work)


async def _redrawn(request: Request, work: UnitOfWork, already: str = "") -> Message:
    """The message as things stand now; ``already`` tells why the press changed nothing."""
    if not request.blocks:
        raise UserError(
            "That reminder is gone.", fix="`/ccm followup list mine` shows what is open."
        )
    settled = await _settled(keys(request.blocks), request, work)
    alone = message(section(f"Nothing to do any more: {already}.")) if already else None
    return redrawn(request.blocks, settled, alone)


async def _settled(wanted: list[str], request: Request, work: UnitOfWork) -> dict[str, str]:
    """What became of those items that need no button any more, in words by key."""
    put_off = await work.reminders.all_put_off(request.team_id, request.user_id)
    settled = {}
    for key in wanted:
        if key in put_off and (fate := _put_off_until(put_off[key], request.today)):
            settled[key] = fate
        if key.startswith(FOLLOW_UP):
            found = await _follow_up(key, request, work)
            if found is None or found.status is not Status.OPEN:
                settled[key] = _fate(found, request)
    return settled


def _put_off_until(until: date | None, today: date) -> str:
    if until is None:
        return "Dismissed"
    return f"Snoozed until {until:%A}, {long_date(until)}" if until > today else ""


def _fate(found: FollowUp | None, request: Request) -> str:
    if found is None:
        return GONE
    by = f" by {person(found.closed_by)}" if found.closed_by else ""
    day = found.closed_at and long_date(found.closed_at.astimezone(request.zone).date())
    return f"{found.status.title()}{by} on {day}" if day else found.status.title()


def _until(how: str, today: date) -> date:
    if how == "monday":
        return today + timedelta(days=7 - today.weekday())
    return working_day(today + timedelta(days=7 if how == "week" else 1))


async def _follow_up(key: str, request: Request, work: UnitOfWork) -> FollowUp | None:
    if not key.startswith(FOLLOW_UP):
        return None
    number = int(key.split(":")[1])
    return await work.follow_ups.get(request.team_id, number, request.levels)


async def _save(found: FollowUp, action: str, request: Request, work: UnitOfWork) -> None:
    await work.follow_ups.save(found)
    subject = f"follow-up #{found.id} ({found.state})"
    await work.audit.record(
        AuditRecord(request.team_id, request.user_id, action, subject, request.now)
    )
