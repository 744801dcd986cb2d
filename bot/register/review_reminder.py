"""Who is reminded of an entry whose review is due: its owner first, then those who stand in."""

from dataclasses import dataclass
from datetime import date, datetime, timedelta
from enum import StrEnum

FALLBACK_AFTER = timedelta(days=14)


class Stage(StrEnum):
    """Whose turn it is: the owner role's, and then also the administrators'."""

    OWNER = "owner"
    FALLBACK = "fallback"


def stages(due_on: date, today: date) -> tuple[Stage, ...]:
    """The stages reached ``today`` for a review that was due on ``due_on``."""
    if due_on >= today:
        return ()
    if today - due_on < FALLBACK_AFTER:
        return (Stage.OWNER,)
    return (Stage.OWNER, Stage.FALLBACK)


@dataclass(frozen=True, slots=True)
class Reminded:
    """One review that was due on ``due_on``, at one stage."""

    entry_id: str
    due_on: date
    stage: Stage


@dataclass(frozen=True, slots=True)
class ReviewReminder:
    """One message to one person, on the day ``reminded_on``, about all that is due.

    ``key`` names the message in Slack. ``claimed_at`` and ``begun_at`` are when it was first and
    last begun, in Slack's time: until ``told_at`` it is in doubt whether it was posted.
    ``message_ts`` stays empty where nothing had to, or could, be posted, and where all of it was
    reviewed before anybody looked whether it had been.
    """

    team_id: str
    user_id: str
    key: str
    reminded_on: date
    claimed_at: datetime
    begun_at: datetime
    about: tuple[Reminded, ...]
    told_at: datetime | None = None
    message_ts: str | None = None
