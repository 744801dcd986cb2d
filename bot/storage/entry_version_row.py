"""One version of an entry, as the database holds it."""

from datetime import datetime

from sqlalchemy import JSON, String, Text, UniqueConstraint
from sqlalchemy.orm import Mapped, mapped_column

from bot.register.entry_version import Decided, EntryVersion, VersionStatus
from bot.storage.base import Row, UtcDateTime

KEY = ("team_id", "entry_id", "number")
CAME_FROM = ("question_ids", "complaint_ids")


class EntryVersionRow(Row):
    """One version."""

    __tablename__ = "entry_versions"
    __table_args__ = (UniqueConstraint(*KEY),)

    id: Mapped[int] = mapped_column(primary_key=True)
    team_id: Mapped[str] = mapped_column(String(32))
    entry_id: Mapped[str] = mapped_column(String(128))
    number: Mapped[int]
    source: Mapped[str] = mapped_column(Text)
    author_id: Mapped[str] = mapped_column(String(32))
    created_at: Mapped[datetime] = mapped_column(UtcDateTime)
    based_on: Mapped[int]
    question_ids: Mapped[list[int]] = mapped_column(JSON)
    complaint_ids: Mapped[list[int]] = mapped_column(JSON, server_default="[]")
    status: Mapped[str] = mapped_column(String(16), index=True)
    submitted_at: Mapped[datetime | None] = mapped_column(UtcDateTime)
    decided_by: Mapped[str | None] = mapped_column(String(32))
    decided_at: Mapped[datetime | None] = mapped_column(UtcDateTime)
    how: Mapped[str | None] = mapped_column(String(32))
    note: Mapped[str] = mapped_column(Text)
    reason: Mapped[str] = mapped_column(Text)
    edition: Mapped[int | None]

    def to_domain(self) -> EntryVersion:
        """The row as a value."""
        columns = {name: getattr(self, name) for name in EntryVersion.__dataclass_fields__}
        columns["status"] = VersionStatus(self.status)
        columns["how"] = Decided(self.how) if self.how else None
        for name in CAME_FROM:
            columns[name] = tuple(columns[name])
        return EntryVersion(**columns)
