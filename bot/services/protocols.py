"""The protocols that parts meet through: time, channels, and the outbox for digests."""

from dataclasses import dataclass
from datetime import datetime
from typing import Protocol

from bot.register.slot import Slot


class Clock(Protocol):
    """What time it is."""

    async def now(self) -> datetime:
        """The present, aware, in UTC."""
        ...


@dataclass(frozen=True, slots=True)
class Audience:
    """Who reads along in a channel, the bot left out.

    ``has_outsiders``: guests or people of other organisations are among them.
    ``all_coordinate``: each of them is a coordinator or of the ISU by role. ``all_curate``: each is
    of the ISU.
    """

    has_outsiders: bool
    all_coordinate: bool
    all_curate: bool = False


class Channels(Protocol):
    """What there is to know about channels and those in them."""

    async def audience(self, channel_id: str) -> Audience:
        """Who reads along; raise ``UserError`` where the bot is not a member."""
        ...

    async def link(self, channel_id: str, message_ts: str) -> str | None:
        """The address of a message; ``None`` where it has gone or cannot be asked for."""
        ...

    async def name(self, user_id: str) -> str | None:
        """What a person is called; ``None`` where Slack does not tell."""
        ...


class DigestOutbox(Protocol):
    """Where a digest is handed in to be delivered, surviving a crash from then on."""

    async def send(self, team_id: str, channel_id: str, key: str) -> None:
        """Deliver the digest of today to a channel; the same ``key`` delivers it once."""
        ...

    async def send_slot(self, slot: Slot) -> None:
        """Deliver the digest of a slot, with its day as today; once, however often asked."""
        ...


@dataclass(frozen=True, slots=True)
class SharedFile:
    """A file that somebody shared, with what is in it."""

    name: str
    content: bytes


class Files(Protocol):
    """Where files that people shared are fetched."""

    async def size(self, file_id: str) -> int:
        """How many bytes it has, 0 where nobody can tell."""
        ...

    async def fetch(self, file_id: str, most_bytes: int) -> SharedFile:
        """Fetch one; raise ``UserError`` where it is too large, has gone or is out of reach."""
        ...
