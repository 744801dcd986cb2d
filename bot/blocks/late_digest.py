"""What a digest that comes late says about it."""

from dataclasses import replace
from datetime import datetime, timedelta
from zoneinfo import ZoneInfo

from bot.blocks.elements import context
from bot.blocks.message import MOST_BLOCKS, Message, message
from bot.blocks.mrkdwn import moment

NOT_RUNNING = "the bot was not running"
NOT_POSTED = "it could not be posted before"
_MINUTE, _HOUR = timedelta(minutes=1), timedelta(hours=1)


def late(shown: Message, due_at: datetime, by: timedelta, why: str, zone: ZoneInfo) -> Message:
    """The digest with a line at its end on how late it is, and ``why``."""
    note = context(
        f"This digest was due on {moment(due_at, zone)} and is late by {in_words(by)}: {why}."
    )
    kept = shown.blocks[: MOST_BLOCKS - 1]
    marked = message(*kept, note, visibility=shown.visibility)
    return replace(shown, text=marked.text, blocks=marked.blocks)


def in_words(by: timedelta) -> str:
    """In whole hours from one hour on, in minutes below: "3 h", "20 min"."""
    return f"{by // _HOUR} h" if by >= _HOUR else f"{by // _MINUTE} min"
