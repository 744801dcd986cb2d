"""A document that was imported: what is told of it, and who may read it."""

from dataclasses import dataclass
from datetime import date, datetime

from bot.register.level import Level


@dataclass(frozen=True, slots=True)
class KeptDocument:
    """One document; a later file of the same name takes its place.

    ``sha256`` is that of the file. ``pages`` is ``None`` where the format has none, and ``dated``,
    the day that the document is of, where nobody knows it.
    """

    team_id: str
    file_name: str
    sha256: str
    title: str
    pages: int | None
    passage_count: int
    level: Level
    imported_by: str
    imported_at: datetime
    dated: date | None = None
    id: int = 0
