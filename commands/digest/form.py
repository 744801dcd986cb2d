"""The form for when a digest comes: opened with what is set, saved with its errors."""

from datetime import time
from hashlib import sha256

from bot.blocks.digest_form import EVERY_SECOND, WEEKLY, form, rhythm_value
from bot.blocks.digest_level import with_change
from bot.digests.level import channel_level
from bot.digests.time_of_day import read_time
from bot.digests.when import When, first_day
from bot.digests.zones import find_zone, suggest_zones
from bot.errors import FieldErrors, UserError
from bot.register.digest import DigestSchedule
from bot.register.rhythm import WEEKDAYS, Rhythm, monday_of
from bot.services import Message, Modal, Request, Services
from commands.digest import level as levels
from commands.digest.editing import edit
from commands.digest.schedule import with_when

CHANGED_MEANWHILE = (
    "Somebody else changed this digest while you were choosing. Close the form and open it again "
    "to see what is set now."
)


async def open_form(request: Request, services: Services) -> Modal:
    """The form with what is set for this channel."""
    team_id, channel_id = request.team_id, request.channel_id
    level = await channel_level(team_id, channel_id, services.storage, services.channels)
    async with services.storage.unit_of_work() as work:
        schedule = await work.digests.schedule_of(team_id, channel_id)
    texts = {"zone": request.zone.key, "rhythm": WEEKLY, "level": str(level)}
    if schedule:
        texts |= {
            "days": "\n".join(WEEKDAYS[day].title() for day in schedule.rhythm.weekdays),
            "rhythm": rhythm_value(schedule.rhythm),
            "at": f"{schedule.at:%H:%M}",
            "zone": schedule.zone.key,
        }
    return form(texts, {"seen": _seen(schedule)})


async def save(request: Request, services: Services) -> Message:
    """Set what the form holds; raise ``FieldErrors`` for what cannot be read."""
    when = _read(request)
    present, wanted = await levels.from_form(request.fields.get("level", ""), request, services)

    def filled_in(before: DigestSchedule | None) -> DigestSchedule:
        if request.metadata.get("seen") != _seen(before):
            raise FieldErrors({"days": CHANGED_MEANWHILE})
        return with_when(before, when, request)

    shown = await edit(filled_in, "digest scheduled", request, services)
    if wanted is present:
        return shown
    await levels.store(wanted, present, request, services)
    return with_change(shown, request.user_id, present, wanted)


async def suggest(request: Request, _services: Services) -> list[tuple[str, str]]:
    """Time zones whose name or city begins with, contains or resembles what was typed."""
    return [(name, name) for name in suggest_zones(request.text)]


def _read(request: Request) -> When:
    """What the fields say; raise ``FieldErrors`` for all that cannot be read."""
    errors: dict[str, str] = {}
    days = {WEEKDAYS.index(day.lower()) for day in request.fields.get("days", "").splitlines()}
    if not days:
        errors["days"] = "Choose at least one day."
    at, zone = time(), request.zone
    try:
        at = read_time(request.fields.get("at", "").strip())
    except UserError as refused:
        errors["at"] = str(refused)
    try:
        zone = find_zone(request.fields.get("zone", ""), "Choose a zone from the list")
    except UserError as refused:
        errors["zone"] = str(refused)
    if errors:
        raise FieldErrors(errors)
    weekdays, how = tuple(sorted(days)), request.fields.get("rhythm", WEEKLY)

    if how == EVERY_SECOND:
        first = monday_of(first_day(days, at, zone, request.now))
        return When(Rhythm(weekdays, anchor=first), at, zone)
    numbers = () if how == WEEKLY else tuple(int(number) for number in how.split(","))
    return When(Rhythm(weekdays, of_month=numbers), at, zone)


def _seen(schedule: DigestSchedule | None) -> str:
    """A short mark of what is set, to notice that somebody else changed it."""
    return sha256(repr(schedule).encode()).hexdigest()[:16]
