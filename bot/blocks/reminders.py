"""The morning message to one person: what is due, each item with its buttons, settled in place."""

from collections.abc import Iterable, Mapping, Sequence
from dataclasses import dataclass, replace
from datetime import date

from slack_sdk.models.blocks import Option, PlainTextObject, StaticSelectElement

from bot.blocks.elements import MOST_SECTION, actions, button, context, header, section
from bot.blocks.message import Block, Message, Visibility, message
from bot.register.reminder import FOLLOW_UP, REVIEW
from knowledge.dates import long_date

MOST_ITEMS = 18
ROOM_FOR_ITEMS = 7_500
"""Characters: with what becomes of each, all of it still fits into a message."""
SNOOZES = {"d": "1 day", "w": "1 week", "m": "Until Monday"}
"""By a letter: a value of a menu takes 150 characters, and an entry's name up to 128."""
CHANGE = "`/ccm remind` tells when reminders come, and how to change or end them"


@dataclass(frozen=True, slots=True)
class ReminderItem:
    """One thing to be reminded of. ``key`` names it with its date; ``text`` is mrkdwn."""

    key: str
    text: str


@dataclass(frozen=True, slots=True)
class ReminderPart:
    """Items of one sort; ``rest`` says where those are for which there is no room."""

    title: str
    items: Sequence[ReminderItem]
    rest: str


@dataclass(frozen=True, slots=True)
class Fate:
    """What became of an item, in mrkdwn; ``is_final``: there is no way back."""

    words: str
    is_final: bool = False


def reminder(
    parts: Sequence[ReminderPart], day: date, late: str = "", *, is_curator: bool = False
) -> Message:
    """All of one morning; ``late`` says why it comes late, if it does.

    Curators get buttons to review entries.
    """
    blocks: list[Block] = [header(f"Good morning – {day:%A}, {long_date(day)}")]
    if late:
        blocks.append(context(late))
    room = _Room()
    for part in parts:
        shown = [item for item in part.items if room.takes(item)]
        if shown:
            blocks.append(section(f"*{part.title}*"))
        for item in shown:
            blocks += [section(item.text), _row(item.key, None, is_curator=is_curator)]
        if more := len(part.items) - len(shown):
            blocks.append(context(f"{part.title}: {more} more – {part.rest}"))
    return message(*blocks, context(CHANGE), visibility=Visibility.IN_CHANNEL)


def keys(blocks: Iterable[Block]) -> list[str]:
    """The items in a reminder, by the ``block_id`` that their buttons have."""
    return [block["block_id"] for block in blocks if ":" in block.get("block_id", "")]


def redrawn(
    blocks: Sequence[Block],
    settled: Mapping[str, Fate],
    alone: Message | None = None,
    *,
    is_curator: bool = False,
) -> Message:
    """The reminder with what became of its items meanwhile, by key, in place of buttons.

    ``alone`` is told besides.
    """
    items = set(keys(blocks))
    drawn = [
        _row(key, settled.get(key), is_curator=is_curator)
        if (key := block.get("block_id", "")) in items
        else block
        for block in blocks
    ]
    shown = message(*drawn, visibility=Visibility.IN_CHANNEL, replaces=True)
    return replace(shown, alone=alone)


class _Room:
    """What is left of a message; once an item has no room, none after it is taken."""

    def __init__(self) -> None:
        self._items, self._characters = MOST_ITEMS, ROOM_FOR_ITEMS

    def takes(self, item: ReminderItem) -> bool:
        self._items -= 1
        self._characters -= min(len(item.text), MOST_SECTION)
        return self._items >= 0 and self._characters >= 0


def _row(key: str, fate: Fate | None, *, is_curator: bool) -> Block:
    """What can be done with an item, or what was done, with the way back where there is one."""
    if fate is not None:
        back = None if fate.is_final else button("Bring back", "remind_back", key)
        return {**section(f"_{fate.words}_", back), "block_id": key}
    first = [button("Done", "remind_done", key)] if key.startswith(FOLLOW_UP) else []
    if is_curator and key.startswith(REVIEW):
        entry_id = key.split(":")[1]
        first = [
            button("Still right", "kb_still", entry_id),
            button("Edit", "kb_edit", entry_id),
        ]
    shown = actions(*first, _snooze(key), button("Dismiss", "remind_dismiss", key))
    return {**shown, "block_id": key}


def _snooze(key: str) -> StaticSelectElement:
    options = [Option(value=f"{how} {key}", label=label) for how, label in SNOOZES.items()]
    return StaticSelectElement(
        placeholder=PlainTextObject(text="Snooze"), action_id="remind_snooze", options=options
    )
