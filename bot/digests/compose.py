"""Puts the digest together: what every section has to say, within the level of its readers."""

from collections.abc import Iterable, Mapping, Sequence

from bot.blocks.digest_values import Digest, DigestLine, DigestPart
from bot.blocks.mrkdwn import clip_marked
from bot.digests.changes import mark_of, since_line
from bot.digests.section import Choice, DigestContext, Kind, Line, Section, all_sections
from bot.register.said import Item, Said
from bot.storage import UnitOfWork

MOST_LINES = 24
MOST_LINE = 700
EVERYTHING = Choice()


async def compose(
    context: DigestContext,
    work: UnitOfWork,
    sections: Iterable[Section] | None = None,
    *,
    choice: Choice = EVERYTHING,
    last: Said | None = None,
) -> Digest:
    """The digest of ``context.today``; sections with nothing to say are left out.

    ``last`` is what the channel was told before: what has changed since is marked.
    """
    parts: list[DigestPart] = []
    items: list[Item] = []
    gone: list[str] = []
    for part_of in chosen(all_sections() if sections is None else sections, choice):
        lines = [line for line in await part_of.lines(context, work) if _is_wanted(line, choice)]
        told = [line for line in lines if _is_open(line, part_of, context)]
        items += (line.item for line in told if line.item)
        if last and part_of.gone:
            now = {line.item.key for line in lines if line.item}
            missing = [item for item in last.of(f"{part_of.key}:") if item.key not in now]
            gone += await part_of.gone(context, work, missing) if missing else ()
        if lines:
            withheld = [line for line in lines if not _is_open(line, part_of, context)]
            parts.append(_part(part_of, told, withheld, last, context))
    since = since_line(last, items, gone) if last else ""
    return Digest(context.today, context.zone, context.level, tuple(parts), since, tuple(items))


def chosen(sections: Iterable[Section], choice: Choice) -> list[Section]:
    """The sections that a channel wants, in its order; names of none that exist say nothing."""
    if choice.sections is None:
        return list(sections)
    by_key = {section.key: section for section in sections}
    return [by_key[key] for key in dict.fromkeys(choice.sections) if key in by_key]


def _is_wanted(line: Line, choice: Choice) -> bool:
    return not choice.states or line.state is None or line.state in choice.states


def _is_open(line: Line, part_of: Section, context: DigestContext) -> bool:
    return (line.level or part_of.level) in context.level.includes


def _part(
    part_of: Section,
    told: Sequence[Line],
    withheld: Sequence[Line],
    last: Said | None,
    context: DigestContext,
) -> DigestPart:
    return DigestPart(
        title=part_of.title,
        counts=_counts(told),
        lines=tuple(_shown(line, last) for line in told[:MOST_LINES]),
        left_out=sum(line.stands_for for line in told[MOST_LINES:]),
        withheld=_counts(withheld),
        details=part_of.details,
        for_isu="" if context.all_curate else part_of.for_isu,
    )


def _shown(line: Line, last: Said | None) -> DigestLine:
    mark = mark_of(line.item, last) if last and line.item else ""
    text = clip_marked(line.text, MOST_LINE)
    return DigestLine(text, mark, line.group, line.buttons, line.short)


def _counts(lines: Iterable[Line]) -> tuple[str, ...]:
    numbers: dict[Kind, int] = {}
    for line in lines:
        numbers[line.kind] = numbers.get(line.kind, 0) + line.stands_for
    return _in_words(numbers)


def _in_words(numbers: Mapping[Kind, int]) -> tuple[str, ...]:
    return tuple(kind.count(number) for kind, number in numbers.items())
