"""When a channel gets its digest: set it, end it, look at it."""

from collections.abc import Sequence
from dataclasses import replace
from datetime import datetime

from bot.audit import AuditRecord
from bot.blocks import digest_settings as views
from bot.blocks.message import Message
from bot.digests.level import channel_level
from bot.digests.slots import BY_HAND, next_slot
from bot.digests.when import read_when
from bot.register.digest import DigestSchedule
from bot.services import Request, Services
from bot.storage import UnitOfWork


async def here(request: Request, services: Services) -> Message:
    """Have the digest come to this channel every week at the time that was typed."""
    when = read_when(request.text, request.zone)
    schedule = DigestSchedule(
        team_id=request.team_id,
        channel_id=request.channel_id,
        weekday=when.weekday,
        at=when.at,
        zone=when.zone,
        set_by=request.user_id,
        set_at=request.now,
    )
    # First, for its refusal: where the bot is not a member it could not post.
    level = await channel_level(
        request.team_id, request.channel_id, services.storage, services.channels
    )
    async with services.storage.unit_of_work() as work:
        await work.digests.schedule(schedule)
        await work.audit.record(_audit(request, "digest scheduled"))
        due = await _next_due(schedule, request.now, work)
    return views.scheduled(schedule, due, level)


async def off(request: Request, services: Services) -> Message:
    """End the weekly digest of this channel; what was set is kept."""
    async with services.storage.unit_of_work() as work:
        schedule = await work.digests.schedule_of(request.team_id, request.channel_id)
        if schedule is None or not schedule.active:
            return views.switched_off(was_on=False)
        await work.digests.schedule(replace(schedule, active=False))
        await work.audit.record(_audit(request, "digest switched off"))
    return views.switched_off(was_on=True)


async def show(request: Request, services: Services, usage: Sequence[str] = ()) -> Message:
    """Tell what is set for this channel."""
    team_id, channel_id = request.team_id, request.channel_id
    level = await channel_level(team_id, channel_id, services.storage, services.channels)
    async with services.storage.unit_of_work() as work:
        schedule = await work.digests.schedule_of(team_id, channel_id)
        due = await _next_due(schedule, request.now, work) if schedule else None
    return views.settings(schedule, due, level, usage)


async def history(request: Request, services: Services) -> Message:
    """Tell what became of the digests of this channel."""
    async with services.storage.unit_of_work() as work:
        schedule = await work.digests.schedule_of(request.team_id, request.channel_id)
        deliveries = await work.deliveries.history(request.team_id, request.channel_id)
    return views.history(deliveries, BY_HAND, schedule.zone if schedule else request.zone)


async def _next_due(schedule: DigestSchedule, now: datetime, work: UnitOfWork) -> datetime | None:
    """When the next digest comes; a day that has had its digest gets no second one."""
    slot = next_slot(schedule, now)
    if slot and await work.deliveries.delivery(slot.key):
        slot = next_slot(schedule, slot.due_at)
    return slot.due_at if slot else None


def _audit(request: Request, action: str) -> AuditRecord:
    return AuditRecord(request.team_id, request.user_id, action, request.channel_id, request.now)
