"""How much the digests of a channel may tell."""

from bot.audit import AuditRecord
from bot.blocks import digest_settings as views
from bot.blocks.message import Message
from bot.digests.level import channel_level
from bot.errors import UserError
from bot.register.digest import ChannelLevel
from bot.register.level import Level
from bot.roles import Role
from bot.services import Request, Services


async def level(request: Request, services: Services) -> Message:
    """Set the level; where outsiders would get to read more, ask first."""
    wanted = _allowed_level(request.text, request)
    team_id, channel_id = request.team_id, request.channel_id
    present = await channel_level(team_id, channel_id, services.storage, services.channels)
    audience = await services.channels.audience(channel_id)
    if audience.has_outsiders and wanted not in present.includes:
        return views.confirm_level(wanted)
    return await _set(wanted, request, services, with_outsiders=audience.has_outsiders)


async def confirm(request: Request, services: Services) -> Message:
    """Set the level that the pressed button carries."""
    wanted = _allowed_level(request.value, request)
    return await _set(wanted, request, services, with_outsiders=True)


def _allowed_level(word: str, request: Request) -> Level:
    try:
        wanted = Level(word.strip().lower())
    except ValueError:
        raise UserError(
            f"“{word.strip()}” is no level.",
            fix="Write `/ccm digest level` and one of `public`, `coordination`, `coordinators`.",
        ) from None
    if wanted is Level.COORDINATORS:
        request.require(frozenset({Role.COORDINATOR}), "Showing what is for coordinators only")
    return wanted


async def _set(
    wanted: Level, request: Request, services: Services, *, with_outsiders: bool
) -> Message:
    chosen = ChannelLevel(
        team_id=request.team_id,
        channel_id=request.channel_id,
        level=wanted,
        with_outsiders=with_outsiders,
        set_by=request.user_id,
        set_at=request.now,
    )
    action = f"digest level set to {wanted}"
    async with services.storage.unit_of_work() as work:
        await work.digests.set_level(chosen)
        await work.audit.record(
            AuditRecord(request.team_id, request.user_id, action, request.channel_id, request.now)
        )
    return views.level_set(wanted)
