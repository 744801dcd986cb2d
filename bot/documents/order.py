"""What is asked of an import, and what became of a file."""

from collections.abc import Collection
from dataclasses import dataclass
from datetime import datetime
from enum import StrEnum

from bot.register.document import KeptDocument
from bot.register.level import Level


class Outcome(StrEnum):
    """What became of a file."""

    IMPORTED = "imported"
    REPLACED = "replaced"
    UNCHANGED = "unchanged"


@dataclass(frozen=True, slots=True)
class Order:
    """Who imports when, and for whom to read.

    ``level`` is ``None`` where none was named: then an older version's holds, else the default.
    ``levels`` are those that the person may see and set. ``may_open``: an older version's level
    gives way to a wider one at once; it is for those who cannot be asked again.
    """

    team_id: str
    person: str
    now: datetime
    levels: Collection[Level]
    level: Level | None = None
    title: str | None = None
    may_open: bool = False


@dataclass(frozen=True, slots=True)
class Imported:
    """What became of a file, and the document as it is now.

    ``before`` is its level before, where that was another; ``wider`` one that was named and would
    let more people read it: that waits until somebody confirms it.
    """

    outcome: Outcome
    document: KeptDocument
    before: Level | None = None
    wider: Level | None = None
