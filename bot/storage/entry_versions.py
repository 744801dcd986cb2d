"""The versions of entries, in the database: their texts are only ever added to."""

from collections.abc import Mapping, Sequence
from dataclasses import asdict, replace

from sqlalchemy import Select, func, select
from sqlalchemy.ext.asyncio import AsyncSession

from bot.register.entry_version import Decided, EntryVersion, VersionStatus
from bot.storage.entry_version_row import CAME_FROM, KEY, EntryVersionRow
from bot.storage.once import insert_once

DECISION = (
    *("status", "submitted_at", "decided_by", "decided_at", "how", "note", "reason"),
    "edition",
)
TAKEN_UP = (VersionStatus.PUBLISHED, VersionStatus.RETIRED)


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

    async def last_words_in_use(self, team_id: str) -> Mapping[tuple[str, str], int]:
        """By entry and author the last version of the author's own words that was put in use."""
        row = EntryVersionRow
        rows = await self._session.execute(
            select(row.entry_id, row.author_id, func.max(row.number))
            .where(
                row.team_id == team_id,
                row.status == VersionStatus.PUBLISHED,
                row.how.is_distinct_from(Decided.IN_USE_BEFORE),
            )
            .group_by(row.entry_id, row.author_id)
        )
        return {(entry_id, author_id): number for entry_id, author_id, number in rows}

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
