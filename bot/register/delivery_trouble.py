"""Why a digest did not come, for whoever set it up."""

from dataclasses import dataclass
from datetime import date, datetime

TOO_LATE = "too_late"


@dataclass(frozen=True, slots=True)
class DeliveryTrouble:
    """``user_id`` is told once of each ``cause``: an error code of Slack's, or ``TOO_LATE:day``.

    ``slot`` is the day of the digest that did not come. ``begun_at``: telling was begun before.
    """

    team_id: str
    channel_id: str
    user_id: str
    cause: str
    slot: date
    begun_at: datetime | None = None

    @property
    def key(self) -> str:
        """Names the message about it, in its metadata."""
        return f"digest-trouble:{self.channel_id}:{self.cause}:{self.slot}"


def too_late(slot: date) -> str:
    """The cause of a slot for which the bot came too late: each of them is told."""
    return f"{TOO_LATE}:{slot.isoformat()}"
