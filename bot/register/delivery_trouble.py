"""Why a digest did not come, for whoever set it up or asked for it."""

from dataclasses import dataclass
from datetime import date, datetime
from hashlib import sha256

TOO_LATE = "too_late"
GAVE_UP = "gave_up"
NOT_KNOWN = "not_known"
"""It was given up, and whether it had been posted before could not be looked up."""
OF_A_WISH = "asked"
_OF_ONE_DIGEST = (TOO_LATE, GAVE_UP, NOT_KNOWN)


@dataclass(frozen=True, slots=True)
class DeliveryTrouble:
    """``user_id`` is told once of each ``cause``: see ``of_slot`` and ``of_wish``.

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

    @property
    def is_of_wish(self) -> bool:
        """Whether somebody had asked for the digest by hand."""
        return self.cause.startswith(f"{OF_A_WISH}:")

    @property
    def code(self) -> str:
        """The error code of Slack's, or one of those above."""
        first, _, rest = self.cause.partition(":")
        return rest.partition(":")[0] if first == OF_A_WISH else first


def of_slot(code: str, slot: date) -> str:
    """The cause where a digest of a schedule did not come.

    What lasts, such as a channel that is archived, is told once, what is over with each digest.
    """
    return f"{code}:{slot.isoformat()}" if code in _OF_ONE_DIGEST else code


def of_wish(code: str, key: str) -> str:
    """The cause where a digest that somebody had asked for did not come: each is told."""
    return f"{OF_A_WISH}:{code}:{sha256(key.encode()).hexdigest()[:12]}"
