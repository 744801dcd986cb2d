"""That somebody is to be told of a version: its author, or whoever put it in use."""

from dataclasses import dataclass
from datetime import datetime

from bot.register.entry_version import EntryVersion, VersionStatus

TOLD_OF = (
    VersionStatus.PUBLISHED,
    VersionStatus.REJECTED,
    VersionStatus.RETIRED,
    VersionStatus.KEPT,
)


@dataclass(frozen=True, slots=True)
class VersionNotice:
    """One version and the telling of somebody about it.

    ``begun_at`` is when telling was last begun, in Slack's time: from then on until it is recorded
    as told it is in doubt whether it was posted.
    """

    version: EntryVersion
    begun_at: datetime | None = None


def is_news(version: EntryVersion) -> bool:
    """Whether its author does not know yet what became of it."""
    return version.status in TOLD_OF and version.decided_by != version.author_id
