"""Somebody's wish to be told when a question has found an answer."""

from dataclasses import dataclass
from datetime import datetime


@dataclass(frozen=True, slots=True)
class Wish:
    """One person and one question of the queue.

    ``thread_ts``: the thread in the question's channel where the person is told; without one it is
    by direct message. ``begun_at`` is when telling was last begun, in Slack's time: from then on
    until ``told_at`` it is in doubt whether the person was told. ``message_ts`` names the message;
    it stays empty where nobody could be told.

    ``pressed_in`` and ``pressed_ts`` are the channel and the ``ts`` of the message whose button was
    pressed, where Slack lets that message be changed later.
    """

    team_id: str
    question_id: int
    user_id: str
    wished_at: datetime
    thread_ts: str | None = None
    begun_at: datetime | None = None
    told_at: datetime | None = None
    message_ts: str | None = None
    pressed_in: str | None = None
    pressed_ts: str | None = None
    id: int = 0
