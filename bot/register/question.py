"""A question that found no sure answer, kept for the curators."""

from dataclasses import dataclass
from datetime import datetime, timedelta

UNANSWERED, SUGGESTED, PARTLY, SETTLED = "unanswered", "suggested", "partly", "settled"
LEFT_ALONE = timedelta(days=1)
"""After so long a question whose suggestions nobody chose waits for the curators, too."""


@dataclass(frozen=True, slots=True)
class Question:
    """One question. ``outcome`` is ``unanswered`` until a curator has ``settled`` it.

    It is ``suggested`` where only near entries were offered and none has been chosen, ``partly``
    where the answer left something open and nobody has asked for more yet.

    ``entry_id`` is the entry that was shown with it, which did not answer it; ``answered_by`` the
    one that a curator published since and that does.

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
    answered_by: str | None = None
    id: int = 0
