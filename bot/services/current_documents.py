"""The imported documents in use: what they say on a question, for those who may read it."""

import asyncio
import logging
from collections.abc import Collection, Sequence
from dataclasses import dataclass
from datetime import date
from pathlib import Path

from bot.faults import describe
from bot.register.document import KeptDocument
from bot.register.level import Level
from bot.services.current_knowledge import CACHE_DIR, CurrentKnowledge
from bot.services.encoded_documents import EncodedDocuments
from bot.storage import Storage
from knowledge.documents.document import Passage
from knowledge.documents.excerpt import excerpt
from knowledge.documents.index import PassageIndex
from knowledge.documents.wanted import wanted

MOST_QUOTED = 2
SECONDS_BETWEEN_LOOKS = 3.0

log = logging.getLogger(__name__)


@dataclass(frozen=True, slots=True)
class Quotation:
    """Some sentences of a document, as they stand there, and where."""

    document: KeptDocument
    passage: Passage
    excerpt: str


@dataclass(frozen=True, slots=True)
class _Indexed:
    """Each document with the place where its segment is kept, in the order of the index."""

    documents: tuple[KeptDocument, ...]
    paths: tuple[Path, ...]
    index: PassageIndex


class CurrentDocuments:
    """Those of one workspace. What is imported elsewhere is noticed by ``keep_watch``.

    A document is searched from when its passages are encoded; a long one holds back no other.
    """

    def __init__(
        self, storage: Storage, knowledge: CurrentKnowledge, cache_dir: Path = CACHE_DIR
    ) -> None:
        self._storage = storage
        self._knowledge = knowledge
        self._encoded = EncodedDocuments(storage, knowledge, cache_dir / "documents")
        self._indexed: _Indexed | None = None
        self._publishing = asyncio.Lock()

    async def quote(
        self, question: str, today: date, team_id: str, levels: Collection[Level]
    ) -> tuple[Quotation, ...]:
        """What documents of these levels say on it: at most two passages, often none."""
        indexed = self._indexed or await self._publish(team_id)
        allowed = {place for place, one in enumerate(indexed.documents) if one.level in levels}
        if not allowed:
            return ()
        base = await self._knowledge.ready()
        asked = base.read(question, today)
        looked_for = wanted(asked)
        if not looked_for:
            return ()
        [vector] = self._knowledge.encoder.encode([asked.text])
        for one in looked_for:
            if places := indexed.index.find(one, vector, allowed, MOST_QUOTED):
                found = [(indexed.documents[p.document], p.position) for p in places]
                return await self._quotations(found, one.marks, levels)
        return ()

    async def take_up(self, team_id: str) -> None:
        """Take all that is in the database now; passages that are new here are encoded first."""
        await asyncio.gather(*(self._encoded.make(one) for one in await self._kept(team_id)))
        await self._publish(team_id)

    async def keep_watch(self, team_id: str) -> None:
        """Take up what changes, for ever; each document as soon as it is encoded."""
        was_away = False
        try:
            while True:
                try:
                    indexed = await self._publish(team_id)
                    for one in await self._kept(team_id):
                        if self._encoded.path(one) not in indexed.paths:
                            self._encoded.make(one)
                    was_away = False
                except Exception as error:
                    if not was_away:
                        log.warning("the documents stay as they were: %s", describe(error))
                    was_away = True
                await asyncio.sleep(SECONDS_BETWEEN_LOOKS)
        finally:
            self._encoded.stop()

    async def _publish(self, team_id: str) -> _Indexed:
        """Search from now on what is encoded of what is in the database."""
        async with self._publishing:
            documents, before = await self._kept(team_id), self._indexed
            ready = tuple((one, path) for one in documents if (path := self._ready(one)))
            paths = tuple(path for _, path in ready)
            if before is None or before.paths != paths:
                segments = [await self._encoded.read(path, one) for one, path in ready]
                ready = tuple(one for one, read in zip(ready, segments, strict=True) if read)
                paths = tuple(path for _, path in ready)
                index = await asyncio.to_thread(PassageIndex, [read for read in segments if read])
            else:
                index = before.index
            self._indexed = _Indexed(tuple(one for one, _ in ready), paths, index)
            needed = {*paths, *map(self._encoded.path, documents)}
            self._encoded.forget({*before.paths} - needed if before else ())
            return self._indexed

    async def _kept(self, team_id: str) -> Sequence[KeptDocument]:
        async with self._storage.reading() as work:
            return await work.documents.all_of(team_id)

    def _ready(self, document: KeptDocument) -> Path | None:
        """Where it is kept; under its title before while it is encoded for a new one."""
        path = self._encoded.path(document)
        if path.exists() or self._indexed is None:
            return path if path.exists() else None
        known = zip(self._indexed.documents, self._indexed.paths, strict=True)
        content = document.id, document.sha256
        return next((path for one, path in known if (one.id, one.sha256) == content), None)

    async def _quotations(
        self,
        found: Sequence[tuple[KeptDocument, int]],
        looked_for: Collection[str],
        levels: Collection[Level],
    ) -> tuple[Quotation, ...]:
        """What is to be quoted, as far as it is still there and still of these levels."""
        quotations = []
        for document, position in found:
            async with self._storage.reading() as work:
                now = await work.documents.find(document.team_id, document.id)
                passage = await work.documents.passage(document.id, position)
            if now and passage and now.sha256 == document.sha256 and now.level in levels:
                said = excerpt(passage.text, looked_for, self._knowledge.gazetteer)
                quotations.append(Quotation(now, passage, said))
        return tuple(quotations)
