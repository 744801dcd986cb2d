"""What became of each digest."""

from dataclasses import dataclass
from datetime import date, datetime, timedelta
from enum import StrEnum

LATE = timedelta(minutes=15)
"""From here on a digest is called late; until then it took its time."""


class SlotOutcome(StrEnum):
    """What became of a slot."""

    POSTED = "posted"
    EMPTY = "empty"
    MISSED = "missed"


@dataclass(frozen=True, slots=True)
class DigestDelivery:
    """The record of one slot, or of one digest asked for by hand. ``key`` is unique.

    ``due_at`` is known of slots only. ``details`` counts the messages in the thread of a posted
    digest; ``None`` while they are still to be posted.
    """

    key: str
    team_id: str
    channel_id: str
    slot: date
    outcome: SlotOutcome
    recorded_at: datetime
    message_ts: str | None = None
    reason: str | None = None
    due_at: datetime | None = None
    posted_at: datetime | None = None
    details: int | None = None

    @property
    def late_by(self) -> timedelta | None:
        """By how much it came late; ``None`` when it was in time, by hand or not posted."""
        if self.due_at is None or self.posted_at is None:
            return None
        return late_by(self.due_at, self.posted_at)

    @property
    def is_settled(self) -> bool:
        """Whether nothing of it is left to be posted."""
        return self.outcome is not SlotOutcome.POSTED or self.details is not None


def late_by(due_at: datetime, now: datetime) -> timedelta | None:
    """By how much something due then is late now; ``None`` while it is in time."""
    return now - due_at if now - due_at >= LATE else None
