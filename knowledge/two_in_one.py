"""Answers a sentence in which "and" joins two questions, each by itself where that can be told."""

from datetime import date

from knowledge.answering import KnowledgeBase
from knowledge.entry import Answer
from knowledge.follow_on import complete
from knowledge.joined import pairs, without_there_is
from knowledge.one_question import SURE_OF_JOINED, answer_one, is_sure, names_another
from knowledge.question_words import halves, leans
from knowledge.several import Question
from knowledge.text import tokens

_WHOLE = 4  # words; in fewer, such as "and how many?", something is left to be understood

Pair = tuple[str, str]
Two = tuple[tuple[str, Answer], tuple[str, Answer]]


def as_two(
    base: KnowledgeBase, text: str, whole: Answer, today: date, earlier: str | None
) -> Two | None:
    """Return both questions with their answers; None where ``text`` had better stay one.

    ``whole`` is the answer to it as one. What somebody wrote down as one question stays one.
    """
    if base.is_written_down(text):
        return None
    for pair in pairs(text):
        first, second = both = _answers(base, pair, today, earlier)
        are_two = all(map(is_sure, both)) and first.entry != second.entry
        if are_two and _stands_alone(base, pair[1], second, today, first.question):
            return (pair[0], first), (pair[1], second)
    return None if is_sure(whole) else _half_known(base, text, today, earlier)


def _stands_alone(base: KnowledgeBase, text: str, answer: Answer, today: date, first: str) -> bool:
    """Whether ``answer`` answers ``text``, with what stands for something of ``first`` replaced.

    "Who was in the chair?" is an example of an entry, and means another thing after "Where was
    12MSP": what counts is how surely it is told from its neighbours.
    """
    completed = complete(base, text, first, today)
    if completed and completed.is_replaced and completed.text == answer.question:
        return True
    if leans(without_there_is(text)):
        return False
    alone = base.answer(text, today, by_heart=False)
    return alone.entry == answer.entry and alone.confidence >= SURE_OF_JOINED


def _half_known(base: KnowledgeBase, text: str, today: date, earlier: str | None) -> Two | None:
    """The same where one has a sure answer that may be told without the other.

    The other must not lend it another treaty, or a name: "What is the Zorblatt Treaty and when is
    the next meeting?" asks about that treaty's.
    """
    if (pair := halves(text)) is None:
        return None
    first, second = both = _answers(base, pair, today, earlier)
    sure = [is_sure(answer) for answer in both]
    if not any(sure) or leans(pair[1]) or len(tokens(pair[1])) < _WHOLE:
        return None
    if all(sure) or names_another(base, pair[sure.index(False)], today):
        return None
    return (pair[0], first), (pair[1], second)


def _answers(
    base: KnowledgeBase, pair: Pair, today: date, earlier: str | None
) -> tuple[Answer, Answer]:
    first = answer_one(base, Question(pair[0], pair[0]), today, earlier)
    return first, answer_one(base, Question(pair[1], pair[1]), today, first.question)
