"""The pages of the queue: how much of what people asked is on each, and how to turn them."""

from collections.abc import Sequence
from dataclasses import dataclass

from bot.blocks.elements import actions, button, context
from bot.blocks.message import MOST_TEXT as MOST_IN_MESSAGE
from bot.blocks.message import Block
from bot.blocks.mrkdwn import clip
from bot.register.concern import Group

MOST_WORDINGS = 5
MOST_TEXT = 300
MOST_TOGETHER = 600
MOST_ON_PAGE = 10
# What stands under the words of a group, and around the groups of a page.
ROOM_BELOW, ROOM_AROUND = 500, 1_000


@dataclass(frozen=True, slots=True)
class Page:
    """Page ``number`` of ``last``, from 1; ``more`` questions come after it."""

    number: int
    last: int
    more: int


def shown_of(group: Group) -> Group:
    """What of a group is shown: its newest wordings."""
    return group.asked_as(group.wordings[:MOST_WORDINGS])


def typed_in(group: Group) -> str:
    """The wordings, and what people wrote with their complaints: in full where they are edited."""
    shown = shown_of(group)
    lines = [f"“{words}”" for words in _short(shown.wordings)]
    if unseen := len(group.wordings) - len(shown.wordings):
        lines.append(f"and {unseen} more in similar words, shown once these are settled")
    said = [" ".join(one.words.split()) for one in shown.complaints if one.words]
    return "\n".join([*lines, *(f"👎 “{words}”" for words in _short(said))])


def pages(groups: Sequence[Group]) -> list[list[Group]]:
    """The groups as one message after the other takes them whole."""
    found: list[list[Group]] = []
    room = 0
    for group in groups:
        needed = len(typed_in(group)) + ROOM_BELOW
        if not found or needed > room or len(found[-1]) == MOST_ON_PAGE:
            found.append([])
            room = MOST_IN_MESSAGE - ROOM_AROUND
        found[-1].append(group)
        room -= needed
    return found


def turning(page: Page) -> list[Block]:
    """What comes after this page and before it, and how to get there."""
    told, pressed = [], []
    if page.number > 1:
        told.append(f"Page {page.number} of {page.last}.")
        pressed.append(button("Back", f"kb_page:{page.number - 1}", str(page.number - 1)))
    if page.number < page.last:
        told.append(f"And {page.more} more: `/ccm kb unanswered {page.number + 1}` shows the next.")
        pressed.append(button("More", f"kb_page:{page.number + 1}", str(page.number + 1)))
    elif page.more:
        told.append(f"And {page.more} more, shown once these are settled.")
    return [
        *([context(" ".join(told))] if told else []),
        *([actions(*pressed)] if pressed else []),
    ]


def _short(texts: Sequence[str]) -> list[str]:
    each = min(MOST_TEXT, MOST_TOGETHER // max(len(texts), 1))
    return [clip(text, max(each, 1)) for text in texts]
