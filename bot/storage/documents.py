"""Imported documents and their passages in the database."""

from collections.abc import Collection, Sequence
from dataclasses import asdict
from datetime import date

from sqlalchemy import delete, func, insert, select, update
from sqlalchemy.ext.asyncio import AsyncSession

from bot.register.document import KeptDocument
from bot.register.level import Level
from bot.storage.document_rows import DocumentRow, PassageRow
from knowledge.documents.document import Passage

LOCKS = 1_006
"""Our family of advisory locks of PostgreSQL: one for each workspace."""
MOST_NUMBER = 2**31 - 1  # PostgreSQL's; SQLite's driver raises at larger ones than its own


class DocumentRepository:
    """Speaks ``KeptDocument`` and ``Passage``. Never commits."""

    def __init__(self, session: AsyncSession) -> None:
        self._session = session

    async def all_of(
        self, team_id: str, levels: Collection[Level] = tuple(Level)
    ) -> Sequence[KeptDocument]:
        """The documents of these levels, oldest first."""
        rows = await self._session.scalars(
            select(DocumentRow)
            .where(DocumentRow.team_id == team_id, DocumentRow.level.in_(levels))
            .order_by(DocumentRow.id)
        )
        return [row.to_domain() for row in rows]

    async def find(self, team_id: str, document_id: int) -> KeptDocument | None:
        """The document of this number; ``None`` too for a number that none can have."""
        if document_id > MOST_NUMBER:
            return None
        row = await self._session.get(DocumentRow, document_id)
        return row.to_domain() if row and row.team_id == team_id else None

    async def like(self, team_id: str, file_name: str, sha256: str) -> Sequence[KeptDocument]:
        """Those of this name, or with this content under whatever name."""
        same = (DocumentRow.file_name == file_name) | (DocumentRow.sha256 == sha256)
        rows = await self._session.scalars(
            select(DocumentRow).where(DocumentRow.team_id == team_id, same).order_by(DocumentRow.id)
        )
        return [row.to_domain() for row in rows]

    async def take_turns(self, team_id: str) -> None:
        """Have whoever keeps documents at the same time wait until this unit of work ends."""
        # On SQLite units of work that may write come one after the other anyway.
        if self._session.get_bind().dialect.name == "postgresql":
            await self._session.execute(
                select(func.pg_advisory_xact_lock(LOCKS, func.hashtext(team_id)))
            )

    async def put(self, document: KeptDocument, passages: Sequence[Passage]) -> int:
        """Keep it in place of the one of its name, whose turn it is; return its number."""
        await self._session.execute(
            delete(DocumentRow).where(
                DocumentRow.team_id == document.team_id,
                DocumentRow.file_name == document.file_name,
            )
        )
        values = asdict(document)
        del values["id"]
        [number] = await self._session.scalars(
            insert(DocumentRow).values(**values).returning(DocumentRow.id)
        )
        rows = [
            {**asdict(passage), "document_id": number, "position": position}
            for position, passage in enumerate(passages)
        ]
        await self._session.execute(insert(PassageRow), rows)
        return number

    async def passages(self, document_id: int) -> Sequence[Passage]:
        """All passages of a document, in order."""
        rows = await self._session.scalars(
            select(PassageRow)
            .where(PassageRow.document_id == document_id)
            .order_by(PassageRow.position)
        )
        return [row.to_domain() for row in rows]

    async def passage(self, document_id: int, position: int) -> Passage | None:
        """One passage; ``None`` when its document has gone meanwhile."""
        row = await self._session.get(PassageRow, (document_id, position))
        return row.to_domain() if row else None

    async def set_level(self, team_id: str, document_id: int, level: Level) -> bool:
        """Change who may read it; ``False`` when it has gone."""
        changed = await self._session.execute(
            update(DocumentRow)
            .where(DocumentRow.team_id == team_id, DocumentRow.id == document_id)
            .values(level=level)
            .returning(DocumentRow.id)
        )
        return changed.first() is not None

    async def describe(
        self, team_id: str, document_id: int, title: str, dated: date | None
    ) -> None:
        """Call it so, and of that day, in the list and where it is quoted."""
        await self._session.execute(
            update(DocumentRow)
            .where(DocumentRow.team_id == team_id, DocumentRow.id == document_id)
            .values(title=title, dated=dated)
        )

    async def forget(self, team_id: str, document_id: int) -> bool:
        """Delete it with its passages; ``False`` when it had gone before."""
        gone = await self._session.execute(
            delete(DocumentRow)
            .where(DocumentRow.team_id == team_id, DocumentRow.id == document_id)
            .returning(DocumentRow.id)
        )
        return gone.first() is not None
