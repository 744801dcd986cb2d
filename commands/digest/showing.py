"""Looking at the digests of a channel: a preview, what is set, what became of each."""

import asyncio
import re
from collections.abc import Sequence
from datetime import date, timedelta

from bot.blocks import digest_history, digests
from bot.blocks import digest_settings as views
from bot.blocks.message import Message
from bot.digests.channel_digest import channel_digest
from bot.digests.level import channel_level
from bot.digests.slots import BY_HAND, wish_key
from bot.errors import UserError
from bot.register.day_words import UnreadableDay, read_day
from bot.register.level import Level
from bot.services import Request, Services
from commands.digest.choosing import content_words, settings_of
from commands.digest.editing import next_due
from knowledge.dates import long_date

PREVIEW = "Write `/ccm digest preview`, or another day as in `/ccm digest preview as 2026-12-01`."
FARTHEST = timedelta(days=3_653)


async def preview(request: Request, services: Services) -> Message:
    """Show what would be posted, today or on another day, within what this person may see."""
    day = _day_in(request)
    trusted = _highest(request.levels)
    team_id, channel_id = request.team_id, request.channel_id
    if not is_direct(request):
        allowed = await channel_level(team_id, channel_id, services.storage, services.channels)
        trusted = _highest(allowed.includes & request.levels)
    digest = await channel_digest(
        services, team_id, channel_id, level=trusted, zone=request.zone, day=day
    )
    return digests.nothing_to_say(digest) if digest.is_empty else digests.preview(digest)


async def now(request: Request, services: Services) -> Message:
    """Post the digest in this channel, unless there is nothing to say."""
    team_id, channel_id = request.team_id, request.channel_id
    allowed = await channel_level(team_id, channel_id, services.storage, services.channels)
    digest = await channel_digest(services, team_id, channel_id, level=allowed, zone=request.zone)
    if digest.is_empty:
        return digests.nothing_to_say(digest)
    key = wish_key(channel_id, request.user_id, request.key)
    await services.outbox.send(team_id, channel_id, key)
    return digests.on_its_way(digest)


async def show(request: Request, services: Services, usage: Sequence[str] = ()) -> Message:
    """Tell what is set for this channel."""
    team_id, channel_id = request.team_id, request.channel_id
    level = await channel_level(team_id, channel_id, services.storage, services.channels)
    async with services.storage.unit_of_work() as work:
        schedule = await work.digests.schedule_of(team_id, channel_id)
        due = await next_due(schedule, request.now, work) if schedule else None
        content = content_words(await settings_of(request, work), services)
    today = request.now.astimezone(schedule.zone if schedule else request.zone).date()
    return views.settings(schedule, today, due, level, content=content, usage=usage)


async def history(request: Request, services: Services) -> Message:
    """Tell what became of the digests of this channel."""
    async with services.storage.unit_of_work() as work:
        schedule = await work.digests.schedule_of(request.team_id, request.channel_id)
        deliveries = await work.deliveries.history(request.team_id, request.channel_id)
    posted = [one.message_ts for one in deliveries if one.message_ts]
    found = await asyncio.gather(*(services.channels.link(request.channel_id, ts) for ts in posted))
    links = {ts: address for ts, address in zip(posted, found, strict=True) if address}
    zone = schedule.zone if schedule else request.zone
    return digest_history.history(deliveries, links, BY_HAND, zone)


def is_direct(request: Request) -> bool:
    """Whether it was typed in a direct message, where no digest comes."""
    return request.private or request.channel_id.startswith("D")


def _day_in(request: Request) -> date | None:
    text = request.text.strip()
    if not text:
        return None
    phrase = re.sub(r"^(?:as|of|on)\b\s*", "", text, flags=re.IGNORECASE)
    if not phrase:
        raise UserError("There is no day in it.", fix=PREVIEW)
    try:
        day = read_day(phrase, request.today)
    except UnreadableDay:
        raise UserError(f"“{phrase}” is no day that I can read.", fix=PREVIEW) from None
    if abs(day - request.today) > FARTHEST:
        raise UserError(f"{long_date(day)} is more than ten years from today.", fix=PREVIEW)
    return day


def _highest(levels: frozenset[Level]) -> Level:
    return [one for one in Level if one in levels][-1]
