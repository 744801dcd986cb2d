"""digest: what matters this week, in a channel: look at it, post it, have it come by itself."""

from collections.abc import Awaitable, Callable, Mapping
from dataclasses import replace

from bot.blocks import digests
from bot.blocks.message import Message
from bot.digests.channel_digest import channel_digest
from bot.digests.level import channel_level
from bot.digests.slots import BY_HAND
from bot.errors import UserError
from bot.register.level import Level
from bot.roles import RECORDERS
from bot.services import Request, Services, Verb
from commands.digest.level import confirm, level
from commands.digest.schedule import here, history, off, show

USAGE = (
    "/ccm digest preview",
    "/ccm digest now",
    "/ccm digest here monday 09:00 Europe/Zurich",
    "/ccm digest off",
    "/ccm digest show",
    "/ccm digest level coordination",
    "/ccm digest history",
)


async def run(request: Request, services: Services) -> Message:
    """Answer `digest <what>`; alone it shows what is set and what can be typed."""
    first, _, rest = request.text.strip().partition(" ")
    what = ACTS.get(first.lower())
    if what is None:
        raise UserError(
            f"“{first}” is nothing that digests can do.",
            fix=f"Try {', '.join(f'`{line}`' for line in USAGE)}.",
        )
    if what is not preview and _is_direct(request):
        raise UserError(
            "Digests come to channels, not to direct messages.",
            fix="Here `digest preview` shows you one; type the rest in the channel.",
        )
    return await what(replace(request, text=rest.strip()), services)


async def overview(request: Request, services: Services) -> Message:
    """Tell what is set for this channel, and what can be typed."""
    return await show(request, services, USAGE)


async def preview(request: Request, services: Services) -> Message:
    """Show what would be posted, within what this person may see."""
    trusted = _highest(request.levels)
    team_id, channel_id = request.team_id, request.channel_id
    if not _is_direct(request):
        allowed = await channel_level(team_id, channel_id, services.storage, services.channels)
        trusted = _highest(allowed.includes & request.levels)
    digest = await channel_digest(services, team_id, channel_id, level=trusted, zone=request.zone)
    return digests.nothing_to_say(digest) if digest.is_empty else digests.preview(digest)


async def now(request: Request, services: Services) -> Message:
    """Post the digest in this channel, unless there is nothing to say."""
    team_id, channel_id = request.team_id, request.channel_id
    allowed = await channel_level(team_id, channel_id, services.storage, services.channels)
    digest = await channel_digest(services, team_id, channel_id, level=allowed, zone=request.zone)
    if digest.is_empty:
        return digests.nothing_to_say(digest)
    await services.outbox.send(team_id, channel_id, f"{BY_HAND}{channel_id}:{request.key}")
    return digests.on_its_way(digest)


def _is_direct(request: Request) -> bool:
    return request.private or request.channel_id.startswith("D")


def _highest(levels: frozenset[Level]) -> Level:
    return [one for one in Level if one in levels][-1]


ACTS: Mapping[str, Callable[[Request, Services], Awaitable[Message]]] = {
    "": overview,
    "preview": preview,
    "now": now,
    "here": here,
    "off": off,
    "show": show,
    "level": level,
    "history": history,
}

VERB = Verb(
    name="digest",
    summary="What matters this week, posted in a channel",
    usage=USAGE,
    run=run,
    allowed=RECORDERS,
    doing="Setting up and reading digests",
    actions={"digest_level": confirm},
)
