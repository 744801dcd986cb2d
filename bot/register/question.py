"""A question somebody asked, kept until it is answered."""

from dataclasses import dataclass
from datetime import datetime


@dataclass(frozen=True, slots=True)
class Question:
    """One question. ``outcome`` is ``None`` until a reply has been posted.

    ``event_id`` is Slack's ID of the event that carried it, so that a redelivery is recognised.
    """

    team_id: str
    text: str
    asker_id: str
    channel_id: str
    asked_at: datetime
    event_id: str
    thread_ts: str | None = None
    outcome: str | None = None
    entry_id: str | None = None
    id: int = 0
