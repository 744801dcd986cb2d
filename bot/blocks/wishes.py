"""How people are told that a question of theirs has found an answer, and promised it before."""

from zoneinfo import ZoneInfo

from bot.blocks import answers
from bot.blocks.elements import section
from bot.blocks.message import Message, Visibility, message
from bot.blocks.mrkdwn import clip, escape
from bot.register.question import Question
from knowledge.dates import long_date
from knowledge.entry import Answer

MOST_TEXT = 500
TAKE_BACK = "Press the button again to take that back."


def promised(*, in_thread: bool) -> Message:
    """The confirmation of a wish."""
    where = "here in the thread" if in_thread else "by direct message"
    return message(section(f"I will tell you {where} when there is an answer. {TAKE_BACK}"))


def taken_back() -> Message:
    """The confirmation that a wish is forgotten."""
    return message(section("I will not tell you. Press the button again if you want to know."))


def told_already() -> Message:
    """That there is nothing left to wish."""
    return message(section("There is an answer by now, and I have told you, or am about to."))


def answered(question: Question, found: Answer, *, zone: ZoneInfo, to: str | None) -> Message:
    """The question and its answer; ``to`` is the person told in private, who may be its asker."""
    asked_on = long_date(question.asked_at.astimezone(zone).date())
    words = f"“{escape(clip(' '.join(question.text.split()), MOST_TEXT))}”"
    if to is None:
        opening = f"A question in this thread has found an answer: {words}"
    elif to == question.asker_id:
        opening = f"On {asked_on} you asked: {words} This has found an answer."
    else:
        opening = f"You wanted to know when this has found an answer: {words}"
    shown = answers.answer(found, visibility=Visibility.IN_CHANNEL)
    return message(section(opening), *shown.blocks, visibility=Visibility.IN_CHANNEL)
