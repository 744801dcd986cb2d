"""What is needed to find the passages of each document: made once, away from the loop, and kept."""

import asyncio
import logging
from collections.abc import Iterable
from contextlib import nullcontext
from hashlib import sha256
from pathlib import Path

from bot.faults import describe
from bot.register.document import KeptDocument
from bot.services.current_knowledge import CurrentKnowledge
from bot.storage import Storage
from knowledge.documents.segment import VERSION, Segment, keep_segment, kept_segment, make_segment

LONG = 300  # passages; they take some seconds

log = logging.getLogger(__name__)


class EncodedDocuments:
    """The files of one folder, one a document. Other processes may keep theirs beside them."""

    def __init__(self, storage: Storage, knowledge: CurrentKnowledge, folder: Path) -> None:
        self._storage = storage
        self._knowledge = knowledge
        self._folder = folder
        self._long = asyncio.Lock()
        self._making: dict[Path, asyncio.Task[None]] = {}

    def path(self, document: KeptDocument) -> Path:
        """Where it is kept from one start to the next; its title is among what it is found by."""
        named = f"{VERSION} {document.sha256} {document.title}"
        return self._folder / f"{sha256(named.encode()).hexdigest()}.npz"

    def make(self, document: KeptDocument) -> "asyncio.Task[None]":
        """Encode it unless that has been done; whoever asks meanwhile waits for the same."""
        path = self.path(document)
        task = self._making.get(path)
        if task is None:
            task = self._making[path] = asyncio.create_task(self._make(document, path))
            task.add_done_callback(lambda done: self._made(path, done))
        return task

    async def read(self, path: Path, document: KeptDocument) -> Segment | None:
        """What is kept there; what is damaged is thrown away, and so made again."""
        segment = await asyncio.to_thread(kept_segment, path, document.passage_count)
        if segment is None:
            self.forget({path})
        return segment

    def forget(self, paths: Iterable[Path]) -> None:
        """Keep these no longer; those of other databases are left alone."""
        for path in paths:
            path.unlink(missing_ok=True)

    def stop(self) -> None:
        """Make no more."""
        for task in self._making.values():
            task.cancel()

    async def _make(self, document: KeptDocument, path: Path) -> None:
        if await asyncio.to_thread(path.exists):
            return
        # Long ones one after the other, so that short ones always find a free thread.
        async with self._long if document.passage_count > LONG else nullcontext():
            async with self._storage.unit_of_work() as work:
                passages = await work.documents.passages(document.id)
            gazetteer, encoder = self._knowledge.gazetteer, self._knowledge.encoder
            made = await asyncio.to_thread(
                make_segment, document.title, passages, gazetteer, encoder
            )
            await asyncio.to_thread(keep_segment, path, made)

    def _made(self, path: Path, task: "asyncio.Task[None]") -> None:
        del self._making[path]
        if not task.cancelled() and (error := task.exception()):
            log.warning("a document cannot be searched: %s", describe(error))
