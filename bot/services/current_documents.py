"""The imported documents in use: what they say on a question, for those who may read it."""

import asyncio
import logging
from collections.abc import Collection, Sequence
from dataclasses import dataclass
from datetime import date
from hashlib import sha256
from pathlib import Path

from bot.faults import describe
from bot.register.document import KeptDocument
from bot.register.level import Level
from bot.services.current_knowledge import CACHE_DIR, CurrentKnowledge
from bot.storage import Storage
from knowledge.documents.document import Passage
from knowledge.documents.excerpt import excerpt
from knowledge.documents.index import PassageIndex
from knowledge.documents.segment import VERSION, Segment, keep_segment, kept_segment, make_segment
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
    documents: tuple[KeptDocument, ...]
    index: PassageIndex


class CurrentDocuments:
    """Those of one workspace. What is imported elsewhere is noticed by ``keep_watch``."""

    def __init__(
        self, storage: Storage, knowledge: CurrentKnowledge, cache_dir: Path = CACHE_DIR
    ) -> None:
        self._storage = storage
        self._knowledge = knowledge
        self._cache_dir = cache_dir / "documents"
        self._indexed: _Indexed | None = None
        self._taking_up = asyncio.Lock()

    async def quote(
        self, question: str, today: date, team_id: str, levels: Collection[Level]
    ) -> tuple[Quotation, ...]:
        """What documents of these levels say on it: at most two passages, often none."""
        indexed = self._indexed or await self.take_up(team_id)
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

    async def take_up(self, team_id: str) -> _Indexed:
        """Take what is in the database now; passages that are new here are read and encoded."""
        async with self._taking_up:
            async with self._storage.unit_of_work() as work:
                documents = tuple(await work.documents.all_of(team_id))
            before = self._indexed
            if before is not None and before.documents == documents:
                return before
            if before is not None and _contents(before.documents) == _contents(documents):
                self._indexed = _Indexed(documents, before.index)
            else:
                segments = [await self._segment(document) for document in documents]
                index = await asyncio.to_thread(PassageIndex, segments)
                self._indexed = _Indexed(documents, index)
            self._clear_away(before.documents if before else (), documents)
            return self._indexed

    async def keep_watch(self, team_id: str) -> None:
        """Take up what changes, for ever."""
        while True:
            try:
                await self.take_up(team_id)
            except Exception as error:
                log.warning("the documents stay as they were: %s", describe(error))
            await asyncio.sleep(SECONDS_BETWEEN_LOOKS)

    async def _segment(self, document: KeptDocument) -> Segment:
        path = self._path(document)
        kept = await asyncio.to_thread(kept_segment, path, document.passage_count)
        if kept is not None:
            return kept
        async with self._storage.unit_of_work() as work:
            passages = await work.documents.passages(document.id)
        gazetteer, encoder = self._knowledge.gazetteer, self._knowledge.encoder
        made = await asyncio.to_thread(make_segment, document.title, passages, gazetteer, encoder)
        await asyncio.to_thread(keep_segment, path, made)
        return made

    async def _quotations(
        self,
        found: Sequence[tuple[KeptDocument, int]],
        looked_for: Collection[str],
        levels: Collection[Level],
    ) -> tuple[Quotation, ...]:
        """What is to be quoted, as far as it is still there and still of these levels."""
        quotations = []
        for document, position in found:
            async with self._storage.unit_of_work() as work:
                now = await work.documents.find(document.team_id, document.id)
                passage = await work.documents.passage(document.id, position)
            if now and passage and now.sha256 == document.sha256 and now.level in levels:
                said = excerpt(passage.text, looked_for, self._knowledge.gazetteer)
                quotations.append(Quotation(now, passage, said))
        return tuple(quotations)

    def _path(self, document: KeptDocument) -> Path:
        """Where what is needed to find its passages is kept from one start to the next."""
        named = f"{VERSION} {document.sha256} {document.title}"
        return self._cache_dir / f"{sha256(named.encode()).hexdigest()}.npz"

    def _clear_away(self, before: Sequence[KeptDocument], now: Sequence[KeptDocument]) -> None:
        """Keep nothing of what is there no more; files of other databases are left alone."""
        for gone in {self._path(one) for one in before} - {self._path(one) for one in now}:
            gone.unlink(missing_ok=True)


def _contents(documents: Sequence[KeptDocument]) -> list[tuple[int, str, str]]:
    return [(one.id, one.sha256, one.title) for one in documents]
