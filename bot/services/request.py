"""What somebody asks of a verb, wherever they typed or pressed it."""

from collections.abc import Awaitable, Callable, Mapping
from dataclasses import dataclass, field
from datetime import date, datetime
from enum import StrEnum
from zoneinfo import ZoneInfo

from bot.blocks.message import Block, Message
from bot.errors import NotAllowed
from bot.register.level import Level
from bot.roles import Role, holders, levels_for, what_they_may


class Place(StrEnum):
    """Where somebody asks: by slash command or button, openly by mention, or in private."""

    COMMAND = "command"
    MENTION = "mention"
    DIRECT = "direct"


Progress = Callable[[Message], Awaitable[None]]


async def no_progress(_message: Message) -> None:
    """Tell nobody: where nobody waits for longer than a moment."""


@dataclass(frozen=True, slots=True)
class Request:
    """One act of one person. ``text`` is what follows the verb, as typed.

    ``key`` is unique to the act, so that a repeated delivery can be told from a second act.
    ``now`` is in UTC, ``zone`` the reader's, or that of the settings where Slack tells none
    (``has_own_zone``). ``message_ts`` names the message whose button was
    pressed within its channel. ``value`` is what the pressed button carries,
    ``fields`` what a modal holds, by ``block_id``, ``metadata`` what the modal was opened with, or
    what the buttons of the message carry on which a shortcut was chosen, by ``action_id``.
    ``blocks`` is what the message shows whose button was pressed; of one that only one person
    sees Slack does not tell.
    ``source_link`` leads to the message it came from, ``file_ids`` are the files on it;
    ``progress`` tells who waits, in the same thread, how far it is; where others read along, only
    what is in ``Visibility.IN_CHANNEL``.
    """

    text: str
    user_id: str
    team_id: str
    channel_id: str
    roles: frozenset[Role]
    now: datetime
    zone: ZoneInfo
    key: str
    thread_ts: str | None = None
    message_ts: str | None = None
    source_link: str | None = None
    place: Place = Place.COMMAND
    value: str = ""
    fields: Mapping[str, str] = field(default_factory=dict)
    metadata: Mapping[str, str] = field(default_factory=dict)
    blocks: tuple[Block, ...] = ()
    file_ids: tuple[str, ...] = ()
    progress: Progress = no_progress
    has_own_zone: bool = True

    @property
    def private(self) -> bool:
        """Whether only this person and the bot read along."""
        return self.place is Place.DIRECT

    @property
    def today(self) -> date:
        """The day it is where the person is."""
        return self.now.astimezone(self.zone).date()

    @property
    def levels(self) -> frozenset[Level]:
        """The levels of rows that this person may see."""
        return levels_for(self.roles)

    def require(self, allowed: frozenset[Role], what: str) -> None:
        """Raise ``NotAllowed`` unless the person has one of these roles."""
        if not self.roles & allowed:
            raise NotAllowed(what, who=holders(allowed), may=what_they_may(self.roles))
