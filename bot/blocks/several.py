"""Answers to several questions under each other, each below its question."""

from collections.abc import Iterator, Sequence

from bot.blocks.dispatch import MOST_CARRIED, RUN
from bot.blocks.elements import button, context, section
from bot.blocks.message import MOST_BLOCKS, MOST_TEXT, Block, Message, Visibility, message
from bot.blocks.mrkdwn import clip, escape, literal
from bot.blocks.plain import as_text
from knowledge.phrases import Phrases

_MOST_QUESTION = 200  # characters; what was pasted around a question need not be read again
_MOST_WAITING = 10


def several(
    parts: Sequence[tuple[str, Message]],
    left_over: Sequence[str],
    *,
    visibility: Visibility,
    phrases: Phrases,
) -> Message:
    """One message of ``parts``, each the question as it was asked and what was said to it.

    What is too much for one message waits behind a button that asks it by itself, and so do the
    questions ``left_over``: five messages in a row would bury what others wrote in the thread.
    """
    if len(parts) == 1 and not left_over:
        return parts[0][1]
    blocks: list[Block] = []
    waiting: list[str] = []
    reserved = len(parts) + min(len(left_over), _MOST_WAITING) + 2
    for number, (asked, shown) in enumerate(parts, 1):
        question = section(f"*{number}.* {literal(clip(asked, _MOST_QUESTION))}")
        longer = [*blocks, question, *shown.blocks]
        if _fits(longer, reserved):
            blocks = longer
        else:
            waiting.append(asked)
    waiting += left_over
    if waiting:
        blocks += [section(escape(phrases.ask_again)), *_waiting(waiting, phrases)]
    return message(*blocks, visibility=visibility)


def _fits(blocks: Sequence[Block], reserved: int) -> bool:
    """Whether ``reserved`` blocks have room beside them, each with a question in it."""
    said = len(as_text(blocks))
    return len(blocks) + reserved <= MOST_BLOCKS and said + reserved * _MOST_QUESTION <= MOST_TEXT


def _waiting(questions: Sequence[str], phrases: Phrases) -> Iterator[Block]:
    for number, asked in enumerate(questions[:_MOST_WAITING]):
        line = f"ask {asked}"
        ask = button(phrases.answer_this, f"{RUN}:{number}", line)
        text = literal(clip(asked, _MOST_QUESTION))
        yield section(text, ask if len(line) <= MOST_CARRIED else None)
    if len(questions) > _MOST_WAITING:
        yield context(f"+ {len(questions) - _MOST_WAITING}")
