"""A question that found no sure answer, kept for the curators."""

from dataclasses import dataclass
from datetime import datetime


@dataclass(frozen=True, slots=True)
class Question:
    """One question. ``outcome`` is ``unanswered`` until a curator has ``settled`` it.

    ``event_id`` names the act of asking, so that a repeated delivery is queued once.
    ``asked_openly``: others in the channel could read it, so that a digest may quote it.
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
    asked_openly: bool = False
    id: int = 0
