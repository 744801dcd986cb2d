"""When reminders come, and how long before a deadline: read from what was typed, and kept."""

import re
from dataclasses import replace
from datetime import date, datetime

from bot.audit import AuditRecord
from bot.blocks import reminder_settings as views
from bot.digests.mornings import next_morning
from bot.digests.pauses import read_end
from bot.digests.time_of_day import read_time, words_of
from bot.digests.zones import find_zone
from bot.errors import UserError
from bot.register.reminder import LONGEST_LEAD, MOST_LEAD_TIMES, ReminderSettings
from bot.services import Message, Request, Services

EXAMPLE = "/ccm remind on 07:30 Europe/Zurich"
PAUSE = "/ccm remind pause until 10 January"
_FIX = f"Write it like `{EXAMPLE}`; time and zone may be left out."
_NUMBER = re.compile(r"\d{1,4}")


async def on(request: Request, services: Services) -> Message:
    """Switch them on, at the time and in the zone that were typed, if any."""
    words = [word for word in words_of(request.text) if word.lower() not in {"at", "in"}]
    times = [word for word in words if word[:1].isdigit()]
    places = " ".join(word for word in words if word not in times)
    if len(times) > 1:
        raise UserError(f"I read {', '.join(times)}: one time is enough.", fix=_FIX)
    settings, _ = await settings_of(request, services)
    if times:
        settings = replace(settings, at=read_time(times[0], _FIX))
    if places:
        zone = find_zone(places, f"I read {times[0]}" if times else "I read no time")
        settings = replace(settings, zone=zone)
    settings = replace(settings, active=True, paused_until=None, set_at=request.now)
    return await _keep(settings, "reminders switched on", request, services)


async def off(request: Request, services: Services) -> Message:
    """Switch them off; what was set is kept."""
    settings, _ = await settings_of(request, services)
    if not settings.active:
        return views.switched_off(was_on=False)
    settings = replace(settings, active=False, set_at=request.now)
    await _keep(settings, "reminders switched off", request, services)
    return views.switched_off(was_on=True)


async def lead(request: Request, services: Services) -> Message:
    """Set how many days before a deadline it is told."""
    words = request.text.replace(",", " ").split()
    words = [word for word in words if word.lower() not in {"and", "days", "before"}]
    days = {int(word) for word in words if _NUMBER.fullmatch(word)}
    is_read = all(_NUMBER.fullmatch(word) for word in words)
    if not (is_read and 0 < len(days) <= MOST_LEAD_TIMES and max(days) <= LONGEST_LEAD):
        raise UserError(
            "I need the numbers of days before a deadline, at most "
            f"{MOST_LEAD_TIMES} of them, none above {LONGEST_LEAD}.",
            fix="Write them like `/ccm remind lead 30 7 1`.",
        )
    settings, _ = await settings_of(request, services)
    settings = replace(settings, lead_days=tuple(sorted(days, reverse=True)))
    return await _keep(settings, "reminder lead times set", request, services)


async def pause(request: Request, services: Services) -> Message:
    """Send none until a day; on that day they come again."""
    until = read_end(request.text, request.today, example=PAUSE, off="/ccm remind off")
    settings = await _switched_on(request, services)
    settings = replace(settings, paused_until=until)
    return await _keep(settings, "reminders paused", request, services)


async def resume(request: Request, services: Services) -> Message:
    """End the pause."""
    settings = await _switched_on(request, services)
    settings = replace(settings, paused_until=None, set_at=request.now)
    return await _keep(settings, "reminders resumed", request, services)


async def settings_of(request: Request, services: Services) -> tuple[ReminderSettings, date | None]:
    """What this person set, else what they would begin with; the day of their last reminder."""
    async with services.storage.unit_of_work() as work:
        kept = await work.reminders.of(request.team_id, request.user_id)
        told = await work.reminders.told_last(request.team_id)
    fresh = ReminderSettings(request.team_id, request.user_id, request.now, active=False)
    return kept or fresh, told.get(request.user_id)


async def _switched_on(request: Request, services: Services) -> ReminderSettings:
    settings, _ = await settings_of(request, services)
    if not settings.active:
        raise UserError("Your reminders are not switched on.", fix=f"Try `{EXAMPLE}`.")
    return settings


async def _keep(
    settings: ReminderSettings, action: str, request: Request, services: Services
) -> Message:
    record = AuditRecord(request.team_id, request.user_id, action, request.user_id, request.now)
    async with services.storage.unit_of_work() as work:
        await work.reminders.set(settings)
        await work.audit.record(record)
        told = await work.reminders.told_last(request.team_id)
    due = next_due(settings, request, told.get(request.user_id))
    return views.shown(settings, request.zone, due, is_own=request.has_own_zone)


def next_due(settings: ReminderSettings, request: Request, told: date | None) -> datetime | None:
    """When the next reminder comes, where anything is due then; ``told``: the day of the last."""
    found = next_morning(settings, settings.zone or request.zone, request.now, told)
    return found.due_at if found else None
