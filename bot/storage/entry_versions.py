"""The versions of entries, in the database: their texts are only ever added to."""

from collections.abc import Sequence
from dataclasses import asdict, replace
from datetime import datetime

from sqlalchemy import JSON, Select, String, Text, UniqueConstraint, func, select
from sqlalchemy.ext.asyncio import AsyncSession
from sqlalchemy.orm import Mapped, mapped_column

from bot.register.entry_version import Decided, EntryVersion, VersionStatus
from bot.storage.base import Row, UtcDateTime
from bot.storage.once import insert_once

KEY = ("team_id", "entry_id", "number")
DECISION = (
    *("status", "submitted_at", "decided_by", "decided_at", "how", "note", "reason"),
    "edition",
)
CAME_FROM = ("question_ids", "complaint_ids")
TAKEN_UP = (VersionStatus.PUBLISHED, VersionStatus.RETIRED)


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


class EntryVersionRepository:
    """Speaks ``EntryVersion``. Never commits; never changes a text."""

    def __init__(self, session: AsyncSession) -> None:
        self._session = session

    async def add(self, version: EntryVersion) -> EntryVersion:
        """Store one with the next number of its entry, and return it with that."""
        while True:
            last = await self._session.scalar(
                select(func.max(EntryVersionRow.number)).where(
                    EntryVersionRow.team_id == version.team_id,
                    EntryVersionRow.entry_id == version.entry_id,
                )
            )
            numbered = await self._counted(replace(version, number=(last or 0) + 1))
            lists = {name: list(getattr(version, name)) for name in CAME_FROM}
            values = {**asdict(numbered), **lists}
            if await insert_once(self._session, EntryVersionRow, KEY, values):
                return numbered

    async def decide(self, version: EntryVersion) -> EntryVersion:
        """Write down what became of a version; raise ``LookupError`` when it is not there.

        Return it as it is counted from now on.
        """
        row = await self._session.scalar(
            _of(version.team_id, version.entry_id).where(EntryVersionRow.number == version.number)
        )
        if row is None:
            raise LookupError(f"no version {version.number} of {version.entry_id}")
        counted = await self._counted(version)
        for name in DECISION:
            setattr(row, name, getattr(counted, name))
        await self._session.flush()
        return counted

    async def _counted(self, version: EntryVersion) -> EntryVersion:
        """The version with its place among those that people count, once it is one of them."""
        if version.edition is not None or not version.is_counted:
            return version
        last = await self._session.scalar(
            select(func.max(EntryVersionRow.edition)).where(
                EntryVersionRow.team_id == version.team_id,
                EntryVersionRow.entry_id == version.entry_id,
            )
        )
        return replace(version, edition=(last or 0) + 1)

    async def held(self, team_id: str, entry_id: str) -> Sequence[EntryVersion]:
        """The versions of one entry, the newest first; nobody else decides on them meanwhile."""
        newest_first = _of(team_id, entry_id).order_by(EntryVersionRow.number.desc())
        rows = await self._session.scalars(newest_first.with_for_update())
        return [row.to_domain() for row in rows]

    async def history(self, team_id: str, entry_id: str) -> Sequence[EntryVersion]:
        """The versions of one entry, the newest first."""
        rows = await self._session.scalars(
            _of(team_id, entry_id).order_by(EntryVersionRow.number.desc())
        )
        return [row.to_domain() for row in rows]

    async def in_use(self, team_id: str) -> Sequence[EntryVersion]:
        """Of each entry the version that stands for it: the last published, or its retirement."""
        newest = (
            select(EntryVersionRow.entry_id, func.max(EntryVersionRow.number).label("number"))
            .where(EntryVersionRow.team_id == team_id, EntryVersionRow.status.in_(TAKEN_UP))
            .group_by(EntryVersionRow.entry_id)
            .subquery()
        )
        rows = await self._session.scalars(
            select(EntryVersionRow)
            .join(
                newest,
                (EntryVersionRow.entry_id == newest.c.entry_id)
                & (EntryVersionRow.number == newest.c.number),
            )
            .where(EntryVersionRow.team_id == team_id)
            .order_by(EntryVersionRow.entry_id)
        )
        return [row.to_domain() for row in rows]

    async def mark(self, team_id: str) -> tuple[int, int]:
        """Tells whether ``in_use`` may give something else than when it gave another mark."""
        row = EntryVersionRow
        taken_up = (row.team_id == team_id, row.status.in_(TAKEN_UP))
        counted = select(func.count(), func.coalesce(func.max(row.id), 0)).where(*taken_up)
        number, newest = (await self._session.execute(counted)).one()
        return number, newest

    async def with_status(self, team_id: str, status: VersionStatus) -> Sequence[EntryVersion]:
        """All of one status, the oldest first."""
        rows = await self._session.scalars(
            select(EntryVersionRow)
            .where(EntryVersionRow.team_id == team_id, EntryVersionRow.status == status)
            .order_by(EntryVersionRow.id)
        )
        return [row.to_domain() for row in rows]


def _of(team_id: str, entry_id: str) -> Select[EntryVersionRow]:
    return select(EntryVersionRow).where(
        EntryVersionRow.team_id == team_id, EntryVersionRow.entry_id == entry_id
    )
