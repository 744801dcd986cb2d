"""A digest as a value: its parts, their lines, and what can be pressed below a line."""

from dataclasses import dataclass
from datetime import date
from zoneinfo import ZoneInfo

from bot.register.level import Level
from bot.register.said import Item


@dataclass(frozen=True, slots=True)
class Press:
    """A button below a line; ``action_id`` is one of a verb's, ``value`` what it carries."""

    label: str
    action_id: str
    value: str = ""


@dataclass(frozen=True, slots=True)
class DigestLine:
    """One line of mrkdwn, with what has changed of it since the last digest in ``mark``.

    ``short`` stands for it in the channel, if there is one.
    """

    text: str
    mark: str = ""
    group: str = ""
    buttons: tuple[Press, ...] = ()
    short: str = ""


@dataclass(frozen=True, slots=True)
class DigestPart:
    """What one section says.

    ``counts`` tell of all that its readers may see, ``withheld`` of what is above their level.
    ``lines`` are those that the thread has room for; ``left_out`` rows it has not. ``details`` says
    where all of them are, ``for_isu`` what the ISU types where the lines have no buttons for it.
    """

    title: str
    counts: tuple[str, ...]
    lines: tuple[DigestLine, ...]
    left_out: int
    withheld: tuple[str, ...]
    details: str
    for_isu: str = ""


@dataclass(frozen=True, slots=True)
class Digest:
    """Everything a digest says on one day, within one level.

    ``since`` tells in one line of mrkdwn what is otherwise than in the last one, if there was one.
    ``items`` are the rows it speaks of, those included that are only counted for want of room.
    """

    today: date
    zone: ZoneInfo
    level: Level
    parts: tuple[DigestPart, ...]
    since: str = ""
    items: tuple[Item, ...] = ()

    @property
    def is_empty(self) -> bool:
        """Whether there is nothing to say, so that nothing is posted."""
        return not self.parts
