"""What the readers of a channel are trusted with."""

from bot.register.level import Level
from bot.services.protocols import Channels
from bot.storage import Storage


async def channel_level(
    team_id: str, channel_id: str, storage: Storage, channels: Channels
) -> Level:
    """The level that a coordinator set, else one that goes by who reads along.

    A level set while only the house read along no longer holds once outsiders came in. Raise
    ``UserError`` where the bot is not a member.
    """
    async with storage.reading() as work:
        chosen = await work.digests.level_of(team_id, channel_id)
    audience = await channels.audience(channel_id)
    if chosen is not None and (chosen.with_outsiders or not audience.has_outsiders):
        return chosen.level
    if chosen is None and audience.all_coordinate and not audience.has_outsiders:
        return Level.COORDINATION
    return Level.PUBLIC
