"""What became of each digest."""

from dataclasses import dataclass
from datetime import date, datetime
from enum import StrEnum


class SlotOutcome(StrEnum):
    """What became of a slot."""

    POSTED = "posted"
    EMPTY = "empty"
    MISSED = "missed"


@dataclass(frozen=True, slots=True)
class DigestDelivery:
    """The record of one slot, or of one digest asked for by hand. ``key`` is unique."""

    key: str
    team_id: str
    channel_id: str
    slot: date
    outcome: SlotOutcome
    recorded_at: datetime
    message_ts: str | None = None
    reason: str | None = None
