"""Imported documents and their passages, as the database holds them."""

from datetime import date, datetime

from sqlalchemy import ForeignKey, String, Text, UniqueConstraint
from sqlalchemy.orm import Mapped, mapped_column

from bot.register.document import KeptDocument
from bot.register.level import Level
from bot.storage.base import Row, UtcDateTime
from knowledge.documents.document import Passage


class DocumentRow(Row):
    """One document."""

    __tablename__ = "documents"
    # Buttons of an old list name documents by number: that of one that has gone is never another's.
    __table_args__ = (UniqueConstraint("team_id", "file_name"), {"sqlite_autoincrement": True})

    id: Mapped[int] = mapped_column(primary_key=True)
    team_id: Mapped[str] = mapped_column(String(32))
    file_name: Mapped[str] = mapped_column(String(150))
    sha256: Mapped[str] = mapped_column(String(64))
    title: Mapped[str] = mapped_column(String(200))
    pages: Mapped[int | None]
    passage_count: Mapped[int]
    level: Mapped[str] = mapped_column(String(16))
    imported_by: Mapped[str] = mapped_column(String(32))
    imported_at: Mapped[datetime] = mapped_column(UtcDateTime)
    dated: Mapped[date | None]

    def to_domain(self) -> KeptDocument:
        """The row as a value."""
        columns = {name: getattr(self, name) for name in KeptDocument.__dataclass_fields__}
        return KeptDocument(**{**columns, "level": Level(self.level)})


class PassageRow(Row):
    """One passage; ``position`` counts from 0 within its document."""

    __tablename__ = "passages"

    document_id: Mapped[int] = mapped_column(
        ForeignKey("documents.id", ondelete="CASCADE"), primary_key=True
    )
    position: Mapped[int] = mapped_column(primary_key=True)
    text: Mapped[str] = mapped_column(Text)
    page: Mapped[int | None]
    section: Mapped[str] = mapped_column(String(300))

    def to_domain(self) -> Passage:
        """The row as a value."""
        return Passage(self.text, self.page, self.section)
