"""What somebody wants to be reminded of in the morning, and what they put off."""

from dataclasses import dataclass
from datetime import date, datetime, time
from zoneinfo import ZoneInfo

DEFAULT_AT = time(8, 30)
DEFAULT_LEAD = (30, 7, 1)
MOST_LEAD_TIMES = 6
LONGEST_LEAD = 730
FOLLOW_UP, REVIEW = "followup:", "review:"
"""Begin the keys of follow-ups and of entries to review, which have buttons of their own."""


@dataclass(frozen=True, slots=True)
class ReminderSettings:
    """One person's reminders. ``at`` is local to ``zone``; without one to that of their profile.

    ``lead_days`` are days before a deadline, the longest first. From ``paused_until`` on they come
    again. ``set_at`` is when they were last switched on, moved or resumed, or else switched off.
    """

    team_id: str
    user_id: str
    set_at: datetime
    at: time = DEFAULT_AT
    zone: ZoneInfo | None = None
    lead_days: tuple[int, ...] = DEFAULT_LEAD
    active: bool = True
    paused_until: date | None = None


@dataclass(frozen=True, slots=True)
class PutOff:
    """An item of which somebody wants to hear again on the day ``until``, or never."""

    team_id: str
    user_id: str
    item: str
    until: date | None
    set_at: datetime


@dataclass(frozen=True, slots=True)
class Reminder:
    """The reminder of one person on one local day, and the telling of it.

    ``begun_at`` is when telling was last begun, in Slack's time: until ``told_at`` it is in doubt
    whether it was posted. ``message_ts`` stays empty where there was nothing, or no way, to tell.
    """

    team_id: str
    user_id: str
    day: date
    begun_at: datetime | None = None
    told_at: datetime | None = None
    message_ts: str | None = None

    @property
    def key(self) -> str:
        """Names its message in Slack."""
        return f"reminder:{self.team_id}:{self.user_id}:{self.day.isoformat()}"
