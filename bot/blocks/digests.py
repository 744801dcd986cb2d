"""A digest as a message: what matters in ten lines, and in small print for whom it was made."""

from collections.abc import Sequence

from bot.blocks.digest_details import details
from bot.blocks.digest_values import Digest, DigestLine, DigestPart
from bot.blocks.elements import bullets, context, header, section
from bot.blocks.message import Block, Message, Visibility, message
from bot.blocks.mrkdwn import clip_marked
from knowledge.dates import long_date

__all__ = ["Digest", "DigestPart", "details", "digest", "nothing_to_say", "on_its_way", "preview"]

HOW_TO_CHANGE = "`/ccm digest show` tells the schedule and the level, and how to change them"
MOST_LINES = 10
MOST_LINE = 180
"""Characters that people see of a line in the channel."""


def digest(digest: Digest) -> Message:
    """The digest as it is posted; its ``details`` belong into the thread under it."""
    thread = ("Details are in the thread",) if details(digest) else ()
    blocks = (*_blocks(digest), context(_small_print(digest, *thread)))
    return message(*blocks, visibility=Visibility.IN_CHANNEL)


def preview(digest: Digest) -> Message:
    """The digest with its details, as it would be posted, for one person."""
    thread = [block for shown in details(digest) for block in shown.blocks]
    if thread:
        thread = [{"type": "divider"}, context("In the thread:"), *thread]
    note = context("Only you see this preview; nothing has been posted.")
    return message(*_blocks(digest), context(_small_print(digest)), note, *thread)


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
    parts = digest.parts
    room = MOST_LINES - len(parts) - bool(digest.since)
    shown = zip(parts, _shares([len(part.lines) for part in parts], room), strict=True)
    title = header(f"Digest – {long_date(digest.today)}")
    since = [section(f"_{digest.since}_")] if digest.since else []
    return [title, *(section(_part(part, most)) for part, most in shown), *since]


def _shares(wanted: Sequence[int], room: int) -> list[int]:
    """How many lines each part gets: one each in turn while there is room."""
    shares = [0] * len(wanted)
    while room > 0 and (hungry := [n for n, most in enumerate(wanted) if shares[n] < most]):
        for number in hungry[:room]:
            shares[number] += 1
        room -= len(hungry)
    return shares


def _part(part: DigestPart, most: int) -> str:
    counts = ", ".join(part.counts)
    if part.withheld:
        withheld = f"{', '.join(part.withheld)} – {part.details}"
        counts = f"{counts}; not shown here: {withheld}" if counts else withheld
    lines = [_line(line) for line in part.lines[:most]]
    return f"*{part.title}*: {counts}\n{bullets(lines)}".rstrip()


def _line(line: DigestLine) -> str:
    text = clip_marked(line.short or line.text, MOST_LINE)
    return f"{text} – _{line.mark}_" if line.mark else text


def _small_print(digest: Digest, *first: str) -> str:
    level = f"Level: {digest.level}"
    return " · ".join((*first, level, f"dates in {digest.zone.key}", HOW_TO_CHANGE))
