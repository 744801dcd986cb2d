"""What somebody has typed into the form of an entry and not previewed yet."""

from collections.abc import Mapping
from dataclasses import dataclass
from datetime import datetime


@dataclass(frozen=True, slots=True)
class UnfinishedForm:
    """One for each person and entry; ``entry_id`` is empty where the entry is to be a new one.

    ``texts`` are what the fields held, by ``block_id``; ``opened_with`` is the form's
    metadata.
    """

    team_id: str
    user_id: str
    entry_id: str
    texts: Mapping[str, str]
    opened_with: Mapping[str, str]
    typed_at: datetime
