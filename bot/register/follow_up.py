"""A note about a State that somebody promised to act on, with the day it falls due."""

from dataclasses import dataclass
from datetime import date, datetime
from enum import StrEnum

from bot.register.level import Level


class Status(StrEnum):
    """Where a follow-up stands. ``WITHDRAWN`` is what an undo leaves: nothing is deleted."""

    OPEN = "open"
    DONE = "done"
    WITHDRAWN = "withdrawn"


@dataclass(frozen=True, slots=True)
class FollowUp:
    """One note. ``state`` is an ISO 3166 alpha-3 code, ``id`` is given by storage.

    ``request_key`` names the act that recorded it, so that the same act records it once.
    """

    team_id: str
    state: str
    note: str
    author_id: str
    recorded_at: datetime
    due_on: date | None = None
    source_link: str | None = None
    level: Level = Level.COORDINATION
    status: Status = Status.OPEN
    closed_at: datetime | None = None
    closed_by: str | None = None
    request_key: str | None = None
    id: int = 0

    def is_overdue(self, today: date) -> bool:
        """Whether it is still open although its day has passed."""
        return self.status is Status.OPEN and self.due_on is not None and self.due_on < today

    def is_due_within(self, today: date, days: int) -> bool:
        """Whether it is open and falls due from ``today`` to ``days`` later."""
        if self.status is not Status.OPEN or self.due_on is None:
            return False
        return 0 <= (self.due_on - today).days <= days
