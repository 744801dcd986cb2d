"""Which open questions what is known today answers, though they found no answer when asked."""

from collections.abc import Sequence
from datetime import date

from bot.register.question import Question
from knowledge.answering import KnowledgeBase
from knowledge.entry import Entry, Outcome
from knowledge.not_known import leaves_open


def answered_now(question: Question, base: KnowledgeBase, today: date) -> Entry | None:
    """The entry that answers it; None where that one left open what was asked, and still does."""
    found = base.answer(question.text, today)
    if found.outcome is not Outcome.ANSWERED or found.entry is None:
        return None
    is_what_was_shown = found.entry.id == question.entry_id
    # What is shown may be a translation, and those do not tell in our words what is open.
    written = base.entry(found.entry.id) or found.entry
    return None if is_what_was_shown and leaves_open(written) else found.entry


def answered_by(
    entry_id: str, questions: Sequence[Question], base: KnowledgeBase, today: date
) -> list[Question]:
    """Those that this entry answers; takes about 10 ms a question."""
    found = ((question, answered_now(question, base, today)) for question in questions)
    return [question for question, entry in found if entry is not None and entry.id == entry_id]
