"""How people are told that a question of theirs has found an answer, and promised it before."""

from zoneinfo import ZoneInfo

from bot.blocks import answers
from bot.blocks.elements import section
from bot.blocks.message import Message, Visibility, message
from bot.blocks.mrkdwn import clip, escape
from bot.register.question import Question
from knowledge.entry import Answer
from knowledge.phrases import phrases_in

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
    """The question and its answer, in the language of the answer.

    ``to`` is the person told in private, who may be its asker.
    """
    phrases = phrases_in(found.language)
    asked_on = phrases.long_date(question.asked_at.astimezone(zone).date())
    words = escape(clip(" ".join(question.text.split()), MOST_TEXT))
    if to is None:
        opening = phrases.found_here.format(question=words)
    elif to == question.asker_id:
        opening = phrases.found_yours.format(date=asked_on, question=words)
    else:
        opening = phrases.found_wanted.format(question=words)
    shown = answers.answer(found, visibility=Visibility.IN_CHANNEL)
    return message(section(opening), *shown.blocks, visibility=Visibility.IN_CHANNEL)
