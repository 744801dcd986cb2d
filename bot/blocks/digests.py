"""A digest as a message: what matters this week, and in small print for whom it was made."""

from dataclasses import dataclass
from datetime import date
from zoneinfo import ZoneInfo

from bot.blocks.elements import bullets, context, header, section
from bot.blocks.message import Block, Message, Visibility, message
from bot.register.level import Level
from knowledge.dates import long_date

HOW_TO_CHANGE = "`/ccm digest show` tells the schedule and the level, and how to change them"


@dataclass(frozen=True, slots=True)
class DigestPart:
    """What one section says. ``lines`` are mrkdwn, as many as fit; ``left_out`` rows did not.

    ``counts`` tell of rows above the readers' level; ``details`` says where all of them are.
    """

    title: str
    lines: tuple[str, ...]
    left_out: int
    counts: tuple[str, ...]
    details: str


@dataclass(frozen=True, slots=True)
class Digest:
    """Everything a digest says on one day, within one level."""

    today: date
    zone: ZoneInfo
    level: Level
    parts: tuple[DigestPart, ...]

    @property
    def is_empty(self) -> bool:
        """Whether there is nothing to say, so that nothing is posted."""
        return not self.parts


def digest(digest: Digest) -> Message:
    """The digest as it is posted."""
    return message(*_blocks(digest), visibility=Visibility.IN_CHANNEL)


def preview(digest: Digest) -> Message:
    """The digest as it would be posted, for one person."""
    note = "Only you see this preview; nothing has been posted."
    return message(*_blocks(digest), context(note))


def nothing_to_say(digest: Digest) -> Message:
    """What is answered in place of an empty digest."""
    text = f"There is nothing to say as of {long_date(digest.today)}, so nothing is posted."
    return message(section(text), context(_small_print(digest)))


def on_its_way(digest: Digest) -> Message:
    """The confirmation that a digest will be posted."""
    return message(
        section(f"The digest of {long_date(digest.today)} is on its way to this channel.")
    )


def _blocks(digest: Digest) -> list[Block]:
    parts = [section(_part(part)) for part in digest.parts]
    title = header(f"Weekly digest – {long_date(digest.today)}")
    return [title, *parts, context(_small_print(digest))]


def _part(part: DigestPart) -> str:
    lines = list(part.lines)
    if part.left_out:
        lines.append(f"and {part.left_out} more – {part.details}")
    if part.counts:
        lines.append(f"{', '.join(part.counts)} – {part.details}")
    return f"*{part.title}*\n{bullets(lines)}"


def _small_print(digest: Digest) -> str:
    return f"Level: {digest.level} · dates in {digest.zone.key} · {HOW_TO_CHANGE}"
