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
    first, *others = [*_units(part.lines), *_rest(part)]
    yield [section(f"*{part.title}*"), *first]
    yield from others


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
    group = ""
    for line in lines:
        heading = line.group if line.group != group else ""
        group = line.group
        text = f"{line.text} – _{line.mark}_" if line.mark else line.text
        if not line.buttons:
            text = f"{heading}\n• {text}" if heading else f"• {text}"
            if listed and len(listed) + len(text) >= MOST_SECTION:
                yield [section(listed)]
                listed = ""
            listed = f"{listed}\n{text}".strip()
            continue
        if listed:
            yield [section(listed)]
            listed = ""
        shown = [section(f"{heading}\n{text}" if heading else text)]
        yield [*shown, actions(*(_button(press) for press in line.buttons))]
    if listed:
        yield [section(listed)]


def _button(press: Press) -> ButtonElement:
    return button(press.label, press.action_id, press.value)


def _rest(part: DigestPart) -> Iterator[Unit]:
    if part.left_out:
        yield [context(f"and {part.left_out} more – {part.details}")]
