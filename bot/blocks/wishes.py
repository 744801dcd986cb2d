"""How people are told that a question of theirs has found an answer, and promised it before."""

from collections.abc import Mapping, Sequence
from dataclasses import dataclass
from enum import StrEnum
from typing import Any
from zoneinfo import ZoneInfo

from bot.blocks import answers
from bot.blocks.elements import actions, as_typed, button, context, section
from bot.blocks.message import Block, Message, Visibility, message
from bot.blocks.mrkdwn import clip
from bot.register.question import Question
from knowledge.entry import Answer
from knowledge.phrases import Phrases, phrases_in

MOST_TEXT = 500
TELL_ME, TELL_ME_AGAIN = "ask_tell", "ask_tell_again"


class Wished(StrEnum):
    """What became of a press on the button."""

    MADE = "made"
    TAKEN_BACK = "taken back"
    TOO_LATE = "told already"


@dataclass(frozen=True, slots=True)
class Wish:
    """What a person wished, about the question that ``event_id`` names.

    ``in_thread``: told where they asked, else in private. ``waiting`` tells how many people wait
    for this answer by now.
    """

    event_id: str
    became: Wished
    phrases: Phrases
    in_thread: bool
    waiting: int


def confirmation(wish: Wish, *, with_button: bool) -> Message:
    """What became of the press, in words; with a button that says so, too, and takes it back."""
    phrases = wish.phrases
    promise = phrases.tell_in_thread if wish.in_thread else phrases.tell_in_private
    said = {
        Wished.MADE: promise,
        Wished.TAKEN_BACK: phrases.not_told,
        Wished.TOO_LATE: phrases.told_already,
    }
    blocks = [section(said[wish.became])]
    if with_button and wish.became is not Wished.TOO_LATE:
        blocks.append(actions(button(_label(wish), TELL_ME_AGAIN, wish.event_id)))
    return message(*blocks)


def relabelled(blocks: Sequence[Block], wish: Wish, *, openly: bool) -> Message:
    """The message whose button was pressed, which now tells what became of that.

    Where others read it, it tells how many wait, and not who.
    """
    counted = wish.phrases.waiting.format(label=wish.phrases.tell_me, count=wish.waiting)
    shared = counted if wish.waiting else wish.phrases.tell_me
    visibility = Visibility.IN_CHANNEL if openly else Visibility.EPHEMERAL
    shown = [new for one in blocks for new in _with_label(one, wish, shared if openly else None)]
    return message(*shown, visibility=visibility, replaces=True)


def without_button(blocks: Sequence[Block], event_id: str, phrases: Phrases) -> Message | None:
    """The message with the button, once its question is answered; ``None`` where it has none."""
    wish = Wish(event_id, Wished.TOO_LATE, phrases, in_thread=False, waiting=0)
    shown = [new for one in blocks for new in _with_label(one, wish, None)]
    return None if shown == list(blocks) else message(*shown, visibility=Visibility.IN_CHANNEL)


def _label(wish: Wish) -> str:
    is_made = wish.became is Wished.MADE
    return wish.phrases.will_be_told if is_made else wish.phrases.tell_me


def _with_label(block: Block, wish: Wish, label: str | None) -> list[Block]:
    elements = block["elements"] if block["type"] == "actions" else []
    pressed = [one for one in elements if _is_pressed(one, wish)]
    if not pressed:
        return [block]
    if wish.became is not Wished.TOO_LATE:
        text = {"type": "plain_text", "text": label or _label(wish)}
        new = [{**one, "text": text} if one in pressed else one for one in elements]
        return [{**block, "elements": new}]
    others = [one for one in elements if one not in pressed]
    rest = [{**block, "elements": others}] if others else []
    return [context(wish.phrases.is_answered), *rest]


def _is_pressed(element: Mapping[str, Any], wish: Wish) -> bool:
    name = str(element.get("action_id", "")).partition(":")[0]
    return name == TELL_ME and element.get("value") == wish.event_id


def answered(question: Question, found: Answer, *, zone: ZoneInfo, to: str | None) -> Message:
    """The question and its answer, in the language of the answer.

    ``to`` is the person told in private, who may be its asker.
    """
    phrases = phrases_in(found.language)
    asked_on = phrases.long_date(question.asked_at.astimezone(zone).date())
    words = clip(" ".join(question.text.split()), MOST_TEXT)
    if to is None:
        opening = phrases.found_here.format(question=words)
    elif to == question.asker_id:
        opening = phrases.found_yours.format(date=asked_on, question=words)
    else:
        opening = phrases.found_wanted.format(question=words)
    shown = answers.answer(found, visibility=Visibility.IN_CHANNEL)
    return message(as_typed(opening), *shown.blocks, visibility=Visibility.IN_CHANNEL)
