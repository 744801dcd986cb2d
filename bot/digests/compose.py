"""Puts the digest together: what every section has to say, within the level of its readers."""

from collections.abc import Iterable

from bot.blocks.digests import Digest, DigestPart
from bot.blocks.elements import MOST_SECTION
from bot.digests.section import DigestContext, Kind, Line, Section, all_sections
from bot.storage import UnitOfWork

MOST_LINES = 10
ROOM_FOR_LINES = MOST_SECTION - 500
"""What is left of Slack's limit for one section when its title and the counts are in."""


async def compose(
    context: DigestContext, work: UnitOfWork, sections: Iterable[Section] | None = None
) -> Digest:
    """The digest of ``context.today``; sections with nothing to say are left out."""
    parts = []
    for part_of in all_sections() if sections is None else sections:
        lines = await part_of.lines(context, work)
        if lines:
            parts.append(_part(part_of, context, lines))
    return Digest(context.today, context.zone, context.level, tuple(parts))


def _part(part_of: Section, context: DigestContext, lines: Iterable[Line]) -> DigestPart:
    open_to_readers: list[Line] = []
    withheld: dict[Kind, int] = {}
    for line in lines:
        if (line.level or part_of.level) in context.level.includes:
            open_to_readers.append(line)
        else:
            withheld[line.kind] = withheld.get(line.kind, 0) + line.stands_for
    fitting = open_to_readers[: _how_many_fit(open_to_readers)]
    left_out = open_to_readers[len(fitting) :]
    return DigestPart(
        title=part_of.title,
        lines=tuple(line.text for line in fitting),
        left_out=sum(line.stands_for for line in left_out),
        counts=tuple(kind.count(number) for kind, number in withheld.items()),
        details=part_of.details,
    )


def _how_many_fit(lines: list[Line]) -> int:
    room = ROOM_FOR_LINES
    for index, line in enumerate(lines[:MOST_LINES]):
        room -= len(line.text) + len("• \n")
        if room < 0:
            return max(index, 1)
    return min(len(lines), MOST_LINES)
