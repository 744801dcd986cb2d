"""The audit log's entries: who changed what, when. Never the text that was changed."""

from dataclasses import dataclass
from datetime import datetime


@dataclass(frozen=True, slots=True)
class AuditRecord:
    """One change. ``action`` is past tense ("follow-up recorded"), ``subject`` a reference."""

    team_id: str
    actor_id: str
    action: str
    subject: str
    at: datetime
