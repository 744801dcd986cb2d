"""The few building blocks that our views are made of, within Slack's limits."""

from collections.abc import Iterable, Sequence
from typing import Any

from slack_sdk.models.blocks import (
    ActionsBlock,
    ButtonElement,
    ConfirmObject,
    ContextBlock,
    HeaderBlock,
    InteractiveElement,
    MarkdownTextObject,
    PlainTextObject,
    SectionBlock,
)

from bot.blocks.mrkdwn import clip, escape

MOST_SECTION = 3_000
MOST_CONTEXT = 2_000
MOST_HEADER = 150
MOST_BUTTON = 75
MOST_VALUE = 2_000


def header(text: str) -> dict[str, Any]:
    """A title line; plain text."""
    return HeaderBlock(text=PlainTextObject(text=clip(text, MOST_HEADER))).to_dict()


def section(mrkdwn: str, accessory: InteractiveElement | None = None) -> dict[str, Any]:
    """A paragraph of mrkdwn that is already escaped, with something to press beside it."""
    text = MarkdownTextObject(text=clip(mrkdwn, MOST_SECTION))
    return SectionBlock(text=text, accessory=accessory).to_dict()


def as_typed(text: str) -> dict[str, Any]:
    """What people typed, as plain text: marks in it are shown, and mean nothing."""
    plain = PlainTextObject(text=clip(text, MOST_SECTION), emoji=False)
    return SectionBlock(text=plain).to_dict()


def sections(mrkdwn: str) -> list[dict[str, Any]]:
    """A long text as several sections, cut between paragraphs where that is possible."""
    return [section(piece) for piece in _pieces(mrkdwn, MOST_SECTION)]


def context(mrkdwn: str) -> dict[str, Any]:
    """Small print."""
    return ContextBlock(elements=[MarkdownTextObject(text=clip(mrkdwn, MOST_CONTEXT))]).to_dict()


def button(
    label: str,
    action_id: str,
    value: str = "",
    *,
    style: str | None = None,
    confirm: str | None = None,
) -> ButtonElement:
    """A button. ``confirm`` asks that question before it acts."""
    return ButtonElement(
        text=PlainTextObject(text=clip(label, MOST_BUTTON)),
        action_id=action_id,
        value=clip(value, MOST_VALUE) or None,
        style=style,
        confirm=_confirm(confirm, label) if confirm else None,
    )


def actions(*elements: InteractiveElement) -> dict[str, Any]:
    """A row of buttons or menus."""
    return ActionsBlock(elements=list(elements)).to_dict()


def bullets(lines: Iterable[str]) -> str:
    """Lines of mrkdwn as a list."""
    return "\n".join(f"• {line}" for line in lines)


def said(text: str) -> list[dict[str, Any]]:
    """Somebody's own words in full, set apart so that they can be copied."""
    words = escape(text).replace("```", "` ` `")
    return [section(f"```{piece}```") for piece in _pieces(words, MOST_SECTION - 6)]


def _confirm(question: str, label: str) -> ConfirmObject:
    return ConfirmObject(
        title="Are you sure?", text=PlainTextObject(text=question), confirm=label, deny="Cancel"
    )


def _pieces(text: str, limit: int) -> Sequence[str]:
    pieces: list[str] = []
    rest = text.strip()
    while len(rest) > limit:
        breaks = (rest.rfind(mark, 0, limit) for mark in ("\n\n", "\n", " "))
        cut = next((found for found in breaks if found > 0), limit)
        pieces.append(rest[:cut].rstrip())
        rest = rest[cut:].lstrip()
    return [*pieces, rest] if rest else pieces
