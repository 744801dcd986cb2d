"""How much the digests of a channel may tell."""

from dataclasses import replace

from bot.audit import AuditRecord
from bot.blocks import digest_level as views
from bot.blocks.message import Message
from bot.digests.level import channel_level
from bot.errors import FieldErrors, UserError
from bot.register.digest import ChannelLevel
from bot.register.level import Level
from bot.roles import Role
from bot.services import Request, Services

OPENS = (
    "Guests or people of other organisations are in this channel and would get to read more. "
    "Leave this as it is, then type /ccm digest level {}: it asks whether you mean it."
)
LEVELS = "Write `/ccm digest level` and one of `public`, `coordination`, `coordinators`."


async def level(request: Request, services: Services) -> Message:
    """Set the level; where outsiders would get to read more, ask first. Alone, show it."""
    if not request.text:
        where = (request.team_id, request.channel_id)
        return views.present(
            await channel_level(*where, services.storage, services.channels), LEVELS
        )
    wanted = _allowed_level(request.text, request)
    present, opens = await _compare(wanted, request, services)
    if opens:
        return views.confirm(wanted)
    await store(wanted, present, request, services)
    return views.changed(request.user_id, present, wanted)


async def confirm(request: Request, services: Services) -> Message:
    """Set the level that the pressed button carries."""
    wanted = _allowed_level(request.value, request)
    present, _ = await _compare(wanted, request, services)
    await store(wanted, present, request, services)
    told = views.changed(request.user_id, present, wanted)
    return replace(told, alone=views.confirmed(wanted))


async def from_form(word: str, request: Request, services: Services) -> tuple[Level, Level]:
    """The present level and the one chosen in a form; raise ``FieldErrors`` where it may not be."""
    try:
        wanted = _allowed_level(word, request)
    except UserError as refused:
        raise FieldErrors({"level": str(refused)}) from None
    present, opens = await _compare(wanted, request, services)
    if opens:
        raise FieldErrors({"level": OPENS.format(wanted)})
    return present, wanted


async def store(wanted: Level, present: Level, request: Request, services: Services) -> None:
    """Write the level down, with what it was; it is known who reads along."""
    audience = await services.channels.audience(request.channel_id)
    chosen = ChannelLevel(
        team_id=request.team_id,
        channel_id=request.channel_id,
        level=wanted,
        with_outsiders=audience.has_outsiders,
        set_by=request.user_id,
        set_at=request.now,
    )
    action, subject = f"digest level set to {wanted}", f"{request.channel_id}; before: {present}"
    async with services.storage.unit_of_work() as work:
        await work.digests.set_level(chosen)
        await work.audit.record(
            AuditRecord(request.team_id, request.user_id, action, subject, request.now)
        )


async def _compare(wanted: Level, request: Request, services: Services) -> tuple[Level, bool]:
    """The present level, and whether outsiders would get to read more."""
    team_id, channel_id = request.team_id, request.channel_id
    present = await channel_level(team_id, channel_id, services.storage, services.channels)
    audience = await services.channels.audience(channel_id)
    return present, audience.has_outsiders and wanted not in present.includes


def _allowed_level(word: str, request: Request) -> Level:
    try:
        wanted = Level(word.strip().lower())
    except ValueError:
        raise UserError(
            f"“{word.strip()}” is no level.",
            fix=LEVELS,
        ) from None
    if wanted is Level.COORDINATORS:
        request.require(frozenset({Role.COORDINATOR}), "Setting the level `coordinators`")
    return wanted
