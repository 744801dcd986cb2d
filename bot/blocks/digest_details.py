"""The details of a digest, for its thread: every line with its buttons, as many as fit."""

from collections.abc import Iterable, Iterator, Sequence

from slack_sdk.models.blocks import ButtonElement

from bot.blocks.digest_values import Digest, DigestLine, DigestPart, Press
from bot.blocks.elements import MOST_SECTION, actions, button, context, section
from bot.blocks.message import Block, Message, Visibility, message
from bot.blocks.plain import as_text

MOST_BLOCKS = 48
MOST_TEXT = 9_000
"""A little less than Slack takes, so that a message never has to leave anything out."""

Unit = Sequence[Block]
"""Blocks that stay together in one message: a line and its buttons."""


def details(digest: Digest) -> tuple[Message, ...]:
    """The messages for the thread, in order; none where the digest gives nothing but numbers."""
    units = [(part, unit) for part in digest.parts if part.lines for unit in _with_title(part)]
    return tuple(message(*blocks, visibility=Visibility.IN_CHANNEL) for blocks in _packed(units))


def _with_title(part: DigestPart) -> Iterator[Unit]:
    """The units of one part; its title stays with the first of them."""
    first, *others = [*_units(_grouped(part.lines)), *_rest(part)]
    yield [section(f"*{part.title}*"), *first]
    yield from others


def _grouped(lines: Sequence[DigestLine]) -> list[DigestLine]:
    """Those of one group together, the group with the first line first."""
    order = list(dict.fromkeys(line.group for line in lines))
    return sorted(lines, key=lambda line: order.index(line.group))


def _packed(units: Iterable[tuple[DigestPart, Unit]]) -> Iterator[list[Block]]:
    blocks: list[Block] = []
    before: DigestPart | None = None
    for part, unit in units:
        if blocks and not _fits([*blocks, *unit]):
            yield blocks
            blocks = [section(f"*{part.title}* (continued)")] if part is before else []
        blocks += unit
        before = part
    if blocks:
        yield blocks


def _fits(blocks: Sequence[Block]) -> bool:
    return len(blocks) <= MOST_BLOCKS and len(as_text(blocks)) <= MOST_TEXT


def _units(lines: Sequence[DigestLine]) -> Iterator[Unit]:
    """One unit for each line with buttons; lines without any stand together as a list."""
    listed = ""
    before = ""
    for line in lines:
        text = f"{line.text} – _{line.mark}_" if line.mark else line.text
        shown = text if line.buttons else f"• {text}"
        if line.group != before:
            shown = f"{line.group}\n{shown}".strip()
        before = line.group
        if listed and (line.buttons or len(listed) + len(shown) >= MOST_SECTION):
            yield [section(listed)]
            listed = ""
        if line.buttons:
            yield [section(shown), actions(*map(_button, line.buttons))]
        else:
            listed = f"{listed}\n{shown}".strip()
    if listed:
        yield [section(listed)]


def _button(press: Press) -> ButtonElement:
    return button(press.label, press.action_id, press.value)


def _rest(part: DigestPart) -> Iterator[Unit]:
    if part.left_out:
        yield [context(f"and {part.left_out} more – {part.details}")]
    if part.for_isu:
        yield [context(f"For the ISU: {part.for_isu}")]
