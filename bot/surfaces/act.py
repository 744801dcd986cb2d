"""What a person did, before it is known who they are and what they may."""

from collections.abc import Awaitable, Callable, Mapping
from dataclasses import dataclass, field

from bot.blocks.message import Block
from bot.services import Place
from bot.services.request import Progress, no_progress

Link = Callable[[], Awaitable[str | None]]


async def no_link() -> str | None:
    """The link of an act that comes from no message."""
    return None


@dataclass(frozen=True, slots=True)
class Act:
    """One act in Slack. ``link`` looks up the message it came from, when somebody wants it.

    All the others are those of ``Request``.
    """

    user_id: str
    channel_id: str
    key: str
    place: Place = Place.COMMAND
    thread_ts: str | None = None
    message_ts: str | None = None
    link: Link = no_link
    value: str = ""
    fields: Mapping[str, str] = field(default_factory=dict)
    metadata: Mapping[str, str] = field(default_factory=dict)
    blocks: tuple[Block, ...] = ()
    file_ids: tuple[str, ...] = ()
    progress: Progress = no_progress
