"""The versions of an entry that curators wrote in Slack, and who decided what about each."""

from dataclasses import dataclass
from datetime import datetime, timedelta
from enum import StrEnum

from knowledge.entry import Entry

WAIT = timedelta(days=5)
SAFETY = "safety"


class VersionStatus(StrEnum):
    """What became of a version; ``KEPT`` was to be retired, and is in use as before."""

    DRAFT = "draft"
    IN_REVIEW = "in_review"
    PUBLISHED = "published"
    REJECTED = "rejected"
    RETIRED = "retired"
    TO_RETIRE = "to_retire"
    KEPT = "kept"


ANOTHER_TEXT = "its author handed in another text instead"
"""The reason why a version no longer waits whose place a newer one has taken."""
GOES_ON_AS = "goes on as "
"""Begins the reason why a draft was put away that got an id of its new title, which follows."""
WAITING = (VersionStatus.IN_REVIEW, VersionStatus.TO_RETIRE)
"""What a second curator is to decide on."""

REVIEWED, RESTORED = "reviewed: still right", "restored"
"""The notes of versions whose words are those of the one before."""


class Decided(StrEnum):
    """Why a version may be in use. Words on treaty text are never one person's at once."""

    BY_SECOND_CURATOR = "second_curator"
    BY_AUTHOR_AFTER_WAIT = "author_after_wait"
    NOT_ON_TREATY_TEXT = "not_on_treaty_text"
    IN_USE_BEFORE = "in_use_before"
    BEFORE_HISTORY = "before_history"


@dataclass(frozen=True, slots=True)
class EntryVersion:
    """One text of an entry, in the form of the files of ``knowledge/entries``.

    ``number`` counts from 1 within the entry. ``edition`` does so for people, who count only what
    was handed in or put in use; a draft has none. ``based_on`` is the number of the version that
    was in use when this was written, 0 for the file or for nothing. ``note`` is the author's,
    ``reason`` that of whoever rejected or retired it. ``question_ids`` and ``complaint_ids``:
    where it came from, and what it settles once it is published.
    """

    team_id: str
    entry_id: str
    source: str
    author_id: str
    created_at: datetime
    number: int = 0
    based_on: int = 0
    status: VersionStatus = VersionStatus.DRAFT
    submitted_at: datetime | None = None
    decided_by: str | None = None
    decided_at: datetime | None = None
    how: Decided | None = None
    note: str = ""
    reason: str = ""
    question_ids: tuple[int, ...] = ()
    complaint_ids: tuple[int, ...] = ()
    edition: int | None = None

    @property
    def called(self) -> str:
        """What people call it: "version 2", or "draft"."""
        return f"version {self.edition}" if self.edition else "draft"

    @property
    def is_counted(self) -> bool:
        """Whether it was ever more than a draft, one that was thrown away included."""
        if self.status is VersionStatus.REJECTED:
            return self.submitted_at is not None
        return self.status is not VersionStatus.DRAFT

    @property
    def is_review(self) -> bool:
        """Whether somebody has read the entry and found that its words still hold."""
        return self.how is Decided.IN_USE_BEFORE and self.note == REVIEWED

    @property
    def is_restored(self) -> bool:
        """Whether somebody has put the entry in use again, in the words it had."""
        return self.how is Decided.IN_USE_BEFORE and self.note == RESTORED

    @property
    def may_go_alone_at(self) -> datetime | None:
        """When its author may publish it without a second curator; None when it does not wait."""
        if self.status not in WAITING or self.submitted_at is None:
            return None
        return self.submitted_at + WAIT


def needs_two(entry: Entry) -> bool:
    """Whether two have to agree on its words: it speaks of articles, of actions, or of safety."""
    return bool(entry.about.articles or entry.about.actions) or entry.topic == SAFETY
