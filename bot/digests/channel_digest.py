"""The digest of one channel, in its zone: what it wants to read, with what has changed marked."""

from datetime import date
from zoneinfo import ZoneInfo

from bot.blocks.digests import Digest
from bot.digests.compose import EVERYTHING, compose
from bot.digests.names import without_mentions
from bot.digests.section import Choice, DigestContext
from bot.errors import UserError
from bot.register.level import Level
from bot.services import Services
from bot.storage import UnitOfWork


async def channel_digest(
    services: Services,
    team_id: str,
    channel_id: str,
    *,
    level: Level,
    zone: ZoneInfo,
    day: date | None = None,
    key: str = "",
) -> Digest:
    """What the channel's digest says on ``day``, else today, to readers of this level.

    ``zone`` counts where the channel has no schedule with one. ``key`` is that of the delivery it
    is for: what has changed is marked against the digest before that.
    """
    now = await services.clock.now()
    all_curate = await _all_curate(channel_id, services)
    async with services.storage.reading() as work:
        schedule = await work.digests.schedule_of(team_id, channel_id)
        zone = schedule.zone if schedule else zone
        today = day or now.astimezone(zone).date()
        known = services.knowledge
        context = DigestContext(
            team_id, today, zone, level, known.library, known.encoder, all_curate
        )
        choice = await _choice(team_id, channel_id, work)
        last = await work.said.last(team_id, channel_id, before=key)
        digest = await compose(context, work, choice=choice, last=last)
    return await without_mentions(digest, services.channels)


async def _all_curate(channel_id: str, services: Services) -> bool:
    try:
        return (await services.channels.audience(channel_id)).all_curate
    except UserError:
        return False


async def _choice(team_id: str, channel_id: str, work: UnitOfWork) -> Choice:
    settings = await work.digests.settings_of(team_id, channel_id)
    return Choice(settings.sections, settings.states) if settings else EVERYTHING
