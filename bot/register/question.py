"""A question that found no sure answer, kept for the curators."""

from dataclasses import dataclass
from datetime import datetime


@dataclass(frozen=True, slots=True)
class Question:
    """One question. ``outcome`` is ``unanswered`` until a curator has ``settled`` it.

    ``event_id`` names the act of asking, so that a repeated delivery is queued once.
    """

    team_id: str
    text: str
    asker_id: str
    channel_id: str
    asked_at: datetime
    event_id: str
    outcome: str
    thread_ts: str | None = None
    entry_id: str | None = None
    id: int = 0

    @property
    def asked_in_private(self) -> bool:
        """Whether it was asked in a direct message, whose wording stays with the curators."""
        return self.channel_id.startswith("D")
