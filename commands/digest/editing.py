"""Changing the schedule of a channel: in one transaction, audited, told in the channel."""

from collections.abc import Callable
from dataclasses import replace
from datetime import datetime

from bot.audit import AuditRecord
from bot.blocks import digest_settings as views
from bot.blocks.digest_words import before_words
from bot.blocks.message import Message
from bot.digests.level import channel_level
from bot.digests.slots import latest_slot, next_slot
from bot.errors import UserError
from bot.register.digest import DigestSchedule
from bot.services import Request, Services
from bot.storage import UnitOfWork

Change = Callable[[DigestSchedule | None], DigestSchedule]


async def edit(change: Change, action: str, request: Request, services: Services) -> Message:
    """Change what is set; ``change`` may raise what the person is to read, nothing is set then.

    What was due before stays due: it is handed in first, or the new schedule would drop it.
    """
    team_id, channel_id, now = request.team_id, request.channel_id, request.now
    # First, for its refusal: where the bot is not a member it could not post.
    level = await channel_level(team_id, channel_id, services.storage, services.channels)
    came = await _hand_in(request, services)
    async with services.storage.unit_of_work() as work:
        before = await work.digests.schedule_of(team_id, channel_id, to_change=True)
        after = replace(change(before), set_by=request.user_id, set_at=now)
        today = now.astimezone(after.zone).date()
        if before and after == replace(before, set_by=after.set_by, set_at=now):
            return views.unchanged(before, today)
        await work.digests.schedule(after)
        was = before_words(before, today).replace("*", "")
        subject = f"{channel_id}: {before_words(after, today).replace('*', '')}; before: {was}"
        await work.audit.record(AuditRecord(team_id, request.user_id, action, subject, now))
        due = await next_due(after, now, work, came)
    return views.changed(before, after, today, due, level)


async def next_due(
    schedule: DigestSchedule, now: datetime, work: UnitOfWork, came: str | None = None
) -> datetime | None:
    """When the next digest comes; a day that has had its digest gets no second one.

    ``came`` is the key of a slot that is on its way.
    """
    slot = next_slot(schedule, now)
    while slot and (slot.key == came or await work.deliveries.delivery(slot.key)):
        slot = next_slot(schedule, slot.due_at)
    return slot.due_at if slot else None


def nothing_set_up() -> UserError:
    """What to say where there is no digest to change."""
    return UserError(
        "No digest is set up for this channel.",
        fix="`/ccm digest here monday 09:00` or `/ccm digest set` does it.",
    )


async def _hand_in(request: Request, services: Services) -> str | None:
    """Hand in a slot that came due a moment ago, and tell its key."""
    async with services.storage.unit_of_work() as work:
        schedule = await work.digests.schedule_of(request.team_id, request.channel_id)
        slot = latest_slot(schedule, request.now) if schedule else None
        if slot is None or await work.deliveries.delivery(slot.key):
            return None
    await services.outbox.send_slot(slot)
    return slot.key
