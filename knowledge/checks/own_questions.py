"""Example questions that their own entry does not answer."""

from collections.abc import Iterable, Iterator
from datetime import date

from knowledge.answering import KnowledgeBase
from knowledge.checks.page import Page
from knowledge.entry import Answer, Entry, Outcome
from knowledge.problems import Problem


def lost_questions(pages: Iterable[Page], base: KnowledgeBase, today: date) -> Iterator[Problem]:
    """Yield an error for each example that another entry wins, or that finds no sure answer.

    ``base`` answers as it would today; about 10 ms a question. Which version of a fact it chooses
    is not asked: that depends on the day.
    """
    for page in pages:
        for question in page.entry.questions:
            if said := _lost(question, page.entry, base, today):
                yield page.error(f"questions: “{question}” {said}", near=question)


def _lost(question: str, entry: Entry, base: KnowledgeBase, today: date) -> str | None:
    found = base.answer(question, today, by_heart=False)
    if found.entry is None:
        offered = ", ".join(one.id for one in found.suggestions)
        return f"is only offered {offered}" if offered else "finds no answer"
    if found.entry.family == entry.family or _from_the_tables(found, base):
        return None
    return f"is answered by {found.entry.id}"


def _from_the_tables(found: Answer, base: KnowledgeBase) -> bool:
    """Whether it is composed of rows about States that say something, which come first."""
    is_composed = found.entry is not None and base.entry(found.entry.id) is None
    return is_composed and found.outcome is Outcome.ANSWERED
