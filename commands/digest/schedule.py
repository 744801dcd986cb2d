"""When a channel gets its digest: set it, more often for a while, pause it, end it."""

from dataclasses import replace

from bot.blocks import digest_zone as zones
from bot.blocks.message import Message
from bot.digests.pauses import read_end
from bot.digests.spell import read_spell
from bot.digests.when import When, read_when
from bot.errors import UserError
from bot.register.digest import DigestSchedule
from bot.register.rhythm import NEVER
from bot.services import Request, Services
from commands.digest.editing import edit, nothing_set_up
from knowledge.dates import long_date

PAUSE = "/ccm digest pause until 10 January"
RESUME = "`/ccm digest resume`, then type this once more."


async def here(request: Request, services: Services) -> Message:
    """Have the digest come to this channel on the days and at the time that were typed."""
    when = read_when(request.text, request.zone, request.now)

    def scheduled(before: DigestSchedule | None) -> DigestSchedule:
        return with_when(before, when, request)

    shown = await edit(scheduled, "digest scheduled", request, services)
    if when.names_zone:
        return shown
    return zones.with_zone_taken(shown, request.zone, request.text, is_own=request.has_own_zone)


async def daily(request: Request, services: Services) -> Message:
    """Have it come every day for a while; afterwards the usual days are back."""
    schedule = await _schedule(request, services)
    if request.text.lower() == "off":
        return await edit(_without_spell, "daily digests ended", request, services)
    today = request.now.astimezone(schedule.zone if schedule else request.zone).date()
    has_usual = schedule is not None and schedule.rhythm.weekdays
    spell = read_spell(request.text, today, schedule.at if schedule and has_usual else None)

    def with_spell(before: DigestSchedule | None) -> DigestSchedule:
        if before is None or before.rhythm == NEVER:
            zone = before.zone if before else request.zone
            alone = When(NEVER, spell.at, zone)
            return replace(with_when(before, alone, request), daily=spell)
        end = _switched_on(before).paused_until
        if end and spell.last < end:
            raise UserError(
                f"The digest is paused until {long_date(end)}, so on none of these days one comes.",
                fix=f"End the pause with {RESUME}",
            )
        return replace(before, daily=spell)

    return await edit(with_spell, "daily digests set", request, services)


async def pause(request: Request, services: Services) -> Message:
    """Have no digest until the day that was typed."""
    schedule = await _schedule(request, services)
    zone = schedule.zone if schedule else request.zone
    today = request.now.astimezone(zone).date()
    until = read_end(request.text, today, example=PAUSE, off="/ccm digest off")

    def paused(before: DigestSchedule | None) -> DigestSchedule:
        if before is None:
            raise nothing_set_up()
        return replace(_switched_on(before), paused_until=until)

    return await edit(paused, "digest paused", request, services)


async def resume(request: Request, services: Services) -> Message:
    """End the pause, or switch on again what was switched off."""

    def resumed(before: DigestSchedule | None) -> DigestSchedule:
        if before is None:
            raise nothing_set_up()
        return replace(before, active=True, paused_until=None)

    return await edit(resumed, "digest resumed", request, services)


async def off(request: Request, services: Services) -> Message:
    """End the digests of this channel; what was set is kept."""

    def switched_off(before: DigestSchedule | None) -> DigestSchedule:
        if before is None:
            raise nothing_set_up()
        return replace(before, active=False)

    return await edit(switched_off, "digest switched off", request, services)


def with_when(before: DigestSchedule | None, when: When, request: Request) -> DigestSchedule:
    """The schedule with other usual days, switched on; a pause and daily ones stay.

    So do the weeks that count where only every second one does, unless a first one was named.
    """
    rhythm, at, zone = when.rhythm, when.at, when.zone
    if before is not None:
        if rhythm.anchor and before.rhythm.anchor and not when.names_first_week:
            rhythm = replace(rhythm, anchor=before.rhythm.anchor)
        return replace(before, rhythm=rhythm, at=at, zone=zone, active=True)
    where = (request.team_id, request.channel_id)
    return DigestSchedule(*where, rhythm, at, zone, request.user_id, request.now)


def _without_spell(before: DigestSchedule | None) -> DigestSchedule:
    if before is None or before.daily is None:
        raise UserError("There are no daily digests here to end.", fix="")
    return replace(before, daily=None, active=before.active and before.rhythm != NEVER)


def _switched_on(schedule: DigestSchedule) -> DigestSchedule:
    """It, unless it is switched off."""
    if not schedule.active:
        problem = "The digest of this channel is switched off."
        raise UserError(problem, fix=f"Switch it on again with {RESUME}")
    return schedule


async def _schedule(request: Request, services: Services) -> DigestSchedule | None:
    async with services.storage.unit_of_work() as work:
        return await work.digests.schedule_of(request.team_id, request.channel_id)
