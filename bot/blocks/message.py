"""What to show: a message or a modal, as values that surfaces know how to send."""

from collections.abc import Mapping
from dataclasses import dataclass, field
from enum import StrEnum
from typing import Any

from bot.blocks.plain import as_text

Block = Mapping[str, Any]
"""One Block Kit block in Slack's JSON form."""

MOST_BLOCKS = 50
# Slack refuses messages whose blocks say more than about 12,000 characters, and does not document
# how it counts: people report refusals from 11,341 on (slackapi/bolt-js issues 2509 and 2867).
MOST_TEXT = 10_000
LEFT_OUT = "… there is more, too much for one message: ask for less at a time."


class Visibility(StrEnum):
    """Who sees a reply, in the words of Slack's ``response_type``."""

    EPHEMERAL = "ephemeral"
    IN_CHANNEL = "in_channel"


@dataclass(frozen=True, slots=True)
class Message:
    """A reply. ``text`` says the same as ``blocks``, for notifications and screen readers.

    ``replaces``: takes the place of the message whose button was pressed. ``is_fault``: it tells of
    a fault of ours, not of something the person can put right. ``alone`` is what the person who
    asked or pressed is told besides, unseen by others.
    """

    text: str
    blocks: tuple[Block, ...] = ()
    visibility: Visibility = Visibility.EPHEMERAL
    replaces: bool = False
    is_fault: bool = False
    alone: "Message | None" = None

    def as_payload(self) -> dict[str, Any]:
        """The arguments of ``chat.postMessage`` and its like. Links stay without previews."""
        return {
            "text": self.text,
            "blocks": [dict(block) for block in self.blocks],
            "unfurl_links": False,
            "unfurl_media": False,
        }


NOTHING = Message("")
"""Shows nothing: for what is kept while somebody types."""


def message(
    *blocks: Block, visibility: Visibility = Visibility.EPHEMERAL, replaces: bool = False
) -> Message:
    """A message whose text is read off its blocks; past Slack's limits it says what is left out."""
    fitting = _how_many_fit(blocks)
    shown = blocks
    if fitting < len(blocks):
        note = {"type": "mrkdwn", "text": LEFT_OUT}
        shown = (*blocks[:fitting], {"type": "context", "elements": [note]})
    return Message(as_text(shown), tuple(shown), visibility, replaces)


def _how_many_fit(blocks: tuple[Block, ...]) -> int:
    """All of them, or as many as leave room for the note about the others."""
    said = 0
    for number, block in enumerate(blocks):
        said += len(as_text([block]))
        if said > MOST_TEXT:
            return number
    return len(blocks) if len(blocks) <= MOST_BLOCKS else MOST_BLOCKS - 1


@dataclass(frozen=True, slots=True)
class Modal:
    """A form. ``callback_id`` names the handler of its submission, ``metadata`` comes back with it.

    ``replaces``: takes the place of the modal it answers instead of lying on top of it.
    """

    callback_id: str
    title: str
    blocks: tuple[Block, ...]
    submit: str | None = "Save"
    close: str = "Cancel"
    metadata: Mapping[str, str] = field(default_factory=dict)
    replaces: bool = False


Shown = Message | Modal
"""What a verb answers with."""
