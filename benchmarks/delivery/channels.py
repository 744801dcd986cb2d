"""Channels whose digests fall due at one moment, and what was posted in them."""

from collections.abc import Callable, Iterable
from datetime import UTC, datetime, time, timedelta
from typing import Any
from zoneinfo import ZoneInfo

from benchmarks.faults.tally import key_of
from benchmarks.faults.timetable import PEOPLE, Regular
from bot.sandbox.channels import Channel
from bot.sandbox.happenings import Happening, Posted
from bot.sandbox.members import BOT_USER_ID
from bot.sandbox.messages import Message
from bot.sandbox.workspace import Workspace

DUE = time(9)


def regulars(number: int) -> tuple[Regular, ...]:
    """``number`` channels with a daily digest, all at the same moment."""
    return tuple(Regular(f"C0DIGEST{index}", DUE, ZoneInfo("UTC")) for index in range(number))


def copies(number: int) -> dict[str, Channel]:
    """As many channels without digests, by ID, in which the floor is measured."""
    members = [*PEOPLE, BOT_USER_ID]
    ids = [f"C0FLOOR{index}" for index in range(number)]
    return {one: Channel(one, one.lower(), "channel", members) for one in ids}


def next_due(now: datetime) -> datetime:
    """The next moment at which the digests fall due, in UTC."""
    today = datetime.combine(now.date(), DUE, UTC)
    return today if now < today else today + timedelta(days=1)


class Posts:
    """The messages of digests that are posted from now on, in the order in which they come."""

    def __init__(self, workspace: Workspace, is_counted: Callable[[Message], bool]) -> None:
        self.messages: list[Message] = []
        self._is_counted = is_counted
        self.stop = workspace.listen(self._hear)

    def _hear(self, happening: Happening) -> None:
        if isinstance(happening, Posted) and self._is_counted(happening.message):
            self.messages.append(happening.message)

    def seconds_to_the_last(self, began: float, *, parents: bool = False) -> float:
        """From ``began`` (Unix time) to the last message, or the last that is in no thread."""
        return max(float(one.ts) for one in self.messages if not (parents and one.is_reply)) - began


def is_of_a_digest(message: Message) -> bool:
    """Whether the bot posted it as a digest or into the thread of one."""
    return (key_of(message) or "").startswith("digest:")


def threads(messages: Iterable[Message], into: Iterable[str]) -> list[list[dict[str, Any]]]:
    """The same messages as payloads of ``chat.postMessage``, thread by thread, for others."""
    by_channel: dict[str, list[Message]] = {}
    for one in messages:
        by_channel.setdefault(one.channel, []).append(one)
    return [
        [{"channel": channel, "text": one.text, "blocks": one.blocks} for one in said]
        for channel, said in zip(into, by_channel.values(), strict=True)
    ]
