"""A message addressed to the bot, kept until a reply to it has been posted."""

from dataclasses import dataclass
from datetime import datetime


@dataclass(frozen=True, slots=True)
class IncomingMessage:
    """A mention or direct message. ``ts`` names it in Slack, ``text`` is without the mention.

    ``file_ids`` are the files that came with it.

    Slack does not send an event again once it was acknowledged, and Bolt acknowledges before it
    answers: what is stored here first is answered even when the process dies in between.
    """

    team_id: str
    event_id: str
    channel_id: str
    user_id: str
    text: str
    ts: str
    received_at: datetime
    thread_ts: str | None = None
    private: bool = False
    file_ids: tuple[str, ...] = ()
