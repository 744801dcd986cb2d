"""What a curator is offered once an entry is in use: to settle the questions that it answers."""

from collections.abc import Sequence

from bot.blocks.elements import actions, as_typed, button, context, section
from bot.blocks.message import Message, Visibility, message
from bot.blocks.mrkdwn import clip, escape
from bot.blocks.questions import answered
from bot.register.question import Question
from knowledge.entry import Entry

MOST_TEXT = 250


def offer(entry: Entry, questions: Sequence[Question], *, waiting: int, more: int) -> Message:
    """The questions with one button for all of them; ``waiting`` people are to be told.

    ``more`` counts what it answers, too, and is not shown.
    """
    ids = ",".join(str(question.id) for question in questions)
    count = len(questions) + more
    seem = f"{count} open questions seem" if count > 1 else "1 open question seems"
    words = [f"“{clip(' '.join(question.text.split()), MOST_TEXT)}”" for question in questions]
    rest = f" `/ccm kb unanswered` shows the other {more}." if more else ""
    return message(
        section(f"*{escape(entry.title)}* (`{entry.id}`) is in use. {seem} to be answered by it:"),
        as_typed("\n".join(words)),
        actions(button(_label(waiting), "kb_answered", f"{entry.id} {ids}", style="primary")),
        context(f"Nothing is settled unless you press.{rest}"),
        visibility=Visibility.IN_CHANNEL,
    )


def settled(count: int, title: str) -> Message:
    """The confirmation, in place of what was offered."""
    return message(answered(count, title), visibility=Visibility.IN_CHANNEL, replaces=True)


def _label(waiting: int) -> str:
    if not waiting:
        return "Settle as answered"
    return f"Settle, and tell {'1 person' if waiting == 1 else f'{waiting} people'}"
