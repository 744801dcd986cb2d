"""Answers a whole message: each question in it, in its order, or what is missing in it."""

import re
from dataclasses import dataclass
from datetime import date

from knowledge.answering import KnowledgeBase
from knowledge.compared import compared
from knowledge.danger import is_danger
from knowledge.each_named import each_named, is_titled_with_all
from knowledge.each_year import each_year
from knowledge.entry import Answer, Outcome
from knowledge.language import guess_language
from knowledge.leaning import says_what_about
from knowledge.now_and_then import now_and_then
from knowledge.one_question import answer_one, is_sure
from knowledge.phrases import phrases_in
from knowledge.several import Question, split
from knowledge.text import fold, tokens
from knowledge.two_in_one import as_two

_TELEGRAM = 12  # words; what is longer and asks nothing is a statement
_STATES = re.compile(
    r"^\W*(?:(?:i|we|you|he|she|they|this|that|it|my|our|your|je|nous|vous|tu|ils?|elles?|ceci|cela"
    r"|mon|notre|yo|nosotr[oa]s|usted(?:es)?|ella|eres|somos|soy|estoy|estamos|mi|nuestr[oa]|eu|voces?"
    r"|ele|ela|sou|estou|я|мы|ты|вы|он|она|они|это|انا|نحن|انت|هو|هي|هذا|هذه)(?!\w)|j'|c'est"
    r"|[我你他她]|这是|please|kindly|s'il vous plait|por favor|пожалуиста|من فضلك|请)"
)


@dataclass(frozen=True, slots=True)
class Reply:
    """What is said to one question of a message, ``asked`` as it was typed.

    ``is_question`` is false where there was nothing to answer, so that nobody need look into it.
    """

    asked: str
    answer: Answer
    is_question: bool = True


@dataclass(frozen=True, slots=True)
class Replies:
    """What is said to a message, one reply a question; ``left_over`` are those beyond the fifth.

    ``understood`` is the question that may be followed on, as it was understood.
    """

    given: tuple[Reply, ...]
    left_over: tuple[str, ...] = ()
    understood: str | None = None


def answer_all(base: KnowledgeBase, text: str, today: date, earlier: str | None = None) -> Replies:
    """Return the replies to ``text``; ``earlier`` is the last question of the conversation.

    Whoever may stand before an explosive gets the safety advice and nothing else.
    """
    if is_danger(text, text):
        return Replies((Reply(text, base.answer(text, today)),), understood=text)
    found = split(text)
    before = earlier
    replies: list[Reply] = []
    for question in found.questions:
        new = _replies(base, question, today, earlier)
        if replies and not _is_of_use(new[-1].answer):
            one = _as_one(base, replies[-1], question, today)
            replies, new = (replies[:-1], [one]) if one else (replies, new)
        replies += new
        earlier = replies[-1].answer.question
    if not found.asks and not _is_of_use(replies[-1].answer) and _states_something(text):
        return Replies((_no_question(text),), understood=before)
    left_over = tuple(question.text for question in found.left_over)
    return Replies(tuple(replies), left_over, _understood(base, replies, today, before))


def _understood(
    base: KnowledgeBase, replies: list[Reply], today: date, before: str | None
) -> str | None:
    """Return the last question; the one ``before`` where that led nowhere and has no subject."""
    last = next((reply for reply in reversed(replies) if reply.is_question), None)
    if last is None:
        return before
    is_lost = not is_sure(last.answer) and not says_what_about(base.read(last.asked, today))
    return before if before and is_lost else last.answer.question


def _replies(
    base: KnowledgeBase, question: Question, today: date, earlier: str | None
) -> list[Reply]:
    """The reply; two where an "and" joins two questions of which one has a sure answer, and one for
    each number that is asked about where nothing answers for all of them."""
    answer = answer_one(base, question, today, earlier)
    if each := _each_by_itself(base, answer, today):
        return each
    if question.text == question.core and (
        two := as_two(base, question.core, answer, today, earlier)
    ):
        return [Reply(asked, found) for asked, found in two]
    is_empty = not _is_of_use(answer) and _says_nothing(base, question.text, today)
    return [Reply(question.text, answer, is_question=not is_empty)]


def _each_by_itself(base: KnowledgeBase, whole: Answer, today: date) -> list[Reply]:
    """A reply for each article, action, meeting or time of the question, if all are sure."""
    asked = base.read(whole.question, today)
    if questions := now_and_then(asked.text, today) or each_year(asked.text):
        replies = [Reply(one, base.answer(one, today)) for one in questions]
        bodies = {reply.answer.body for reply in replies}
        # Not the coordinators of one year and the president of another.
        topics = {reply.answer.entry.topic for reply in replies if reply.answer.entry}
        is_one = len(bodies) < len(replies) or len(topics) > 1
    else:
        questions = each_named(asked) or ([] if is_sure(whole) else compared(asked))
        is_one = whole.entry is not None and is_titled_with_all(whole.entry, asked)
        replies = [] if is_one else [Reply(one, base.answer(one, today)) for one in questions]
    return replies if not is_one and all(is_sure(reply.answer) for reply in replies) else []


def _as_one(base: KnowledgeBase, before: Reply, question: Question, today: date) -> Reply | None:
    """The reply to an afterthought with what it belongs to: "… a plan? Is there a form?"."""
    if says_what_about(base.read(question.core, today)):
        return None
    text = f"{before.asked} {question.text}"
    answer = base.answer(text, today)
    return Reply(text, answer) if is_sure(answer) else None


def _is_of_use(answer: Answer) -> bool:
    return is_sure(answer) or bool(answer.suggestions)


def _states_something(text: str) -> bool:
    """Whether it tells something rather than naming in a few words what it is to be about."""
    return len(tokens(text)) > _TELEGRAM or _STATES.match(fold(text)) is not None


def _says_nothing(base: KnowledgeBase, text: str, today: date) -> bool:
    """Whether nothing is in it that could be looked up: "?!", "hello", "who?"."""
    asked = base.read(text, today)
    return asked.says_nothing or asked.only_points_back or not any(map(str.isalnum, text))


def _no_question(text: str) -> Reply:
    language = guess_language(text)
    body = phrases_in(language).no_question_in_text
    answer = Answer(text, Outcome.UNANSWERED, body, language=language)
    return Reply(text, answer, is_question=False)
