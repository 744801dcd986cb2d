"""Questions and replies, made by hand."""

from benchmarks.answers.question import Question
from benchmarks.answers.reply import Reply
from knowledge.entry import Outcome


def a_question(*right: str, is_near: bool = False) -> Question:
    return Question("?", frozenset(right), "en", is_near)


def an_answer(entry: str, confidence: float = 0.9) -> Reply:
    return Reply(Outcome.ANSWERED, entry, (), entry, confidence)


def a_suggestion(*entries: str, confidence: float = 0.3) -> Reply:
    return Reply(Outcome.SUGGESTED, None, entries, entries[0], confidence)


NO_ANSWER = Reply(Outcome.UNANSWERED, None, (), None, 0.0)
