"""A slot: one local date of one channel that has its digest."""

from dataclasses import dataclass
from datetime import date, datetime


@dataclass(frozen=True, slots=True)
class Slot:
    """One digest of a schedule: the local ``day`` it belongs to and the moment (UTC) it is due."""

    team_id: str
    channel_id: str
    day: date
    due_at: datetime

    @property
    def key(self) -> str:
        """Names the slot for good, so that it is delivered once even if its hour is changed."""
        return f"{slots_of(self.team_id)}{self.channel_id}:{self.day.isoformat()}"


def slots_of(team_id: str) -> str:
    """Return how the keys of all slots of a workspace begin."""
    return f"digest:{team_id}:"
