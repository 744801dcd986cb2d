"""What the other curators are told: that a version waits for one of them."""

from dataclasses import dataclass
from datetime import datetime, timedelta
from enum import StrEnum

from bot.register.entry_version import WAIT, EntryVersion

LAST_DAY = timedelta(days=1)


class Asked(StrEnum):
    """Once when it is handed in, and again before its author may publish it alone."""

    AT_ONCE = "at_once"
    BEFORE_IT_GOES = "before_it_goes"


@dataclass(frozen=True, slots=True)
class ApprovalRequest:
    """One version, and one curator who is to hear of it.

    ``begun_at`` is when telling was last begun, in Slack's time: from then on until it is recorded
    as told it is in doubt whether it was posted. ``message_ts`` names the message that asks, until
    it says what was decided.
    """

    version: EntryVersion
    user_id: str
    asked: Asked
    begun_at: datetime | None = None
    message_ts: str | None = None


def asked_by(version: EntryVersion, now: datetime) -> Asked:
    """What is to be told of a version that waits, at this time."""
    handed_in = version.submitted_at or version.created_at
    return Asked.BEFORE_IT_GOES if now >= handed_in + WAIT - LAST_DAY else Asked.AT_ONCE
