"""An entry as the answer that somebody chose, rather than one that was found."""

from datetime import date

from knowledge.entry import Answer, Entry, Outcome
from knowledge.notices import entry_notices
from knowledge.versions import time_notices


def quote(entry: Entry, today: date) -> Answer:
    """Return ``entry`` with all that must be said before it on the day ``today``."""
    return Answer(
        question=entry.title,
        outcome=Outcome.UNANSWERED if entry.gap else Outcome.ANSWERED,
        body=entry.body,
        entry=entry,
        notices=(*time_notices(entry, today), *entry_notices(entry, today)),
    )
