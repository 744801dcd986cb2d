"""What verbs, surfaces and jobs may use."""

import asyncio
import logging
import threading
from dataclasses import dataclass
from pathlib import Path
from typing import TYPE_CHECKING

from bot.services.protocols import Channels, Clock, DigestOutbox
from bot.storage import Storage
from knowledge.answering import KnowledgeBase
from knowledge.encoder import SentenceEncoder
from knowledge.entry import Entry
from knowledge.gazetteer import Gazetteer
from knowledge.library import Library, LibraryError, parse_entry

if TYPE_CHECKING:
    from bot.services.verb import Verb

# Below the working directory, where the database of the default settings is too.
CACHE_DIR = Path("var") / "cache"

log = logging.getLogger(__name__)


class CurrentKnowledge:
    """The knowledge in use: the files, overlaid with the entries that people edited."""

    def __init__(self, library: Library, cache_dir: Path = CACHE_DIR) -> None:
        self.library = library
        self._cache_dir = cache_dir
        self._encoder = SentenceEncoder(cache_dir)
        self.gazetteer = Gazetteer(library.states, library.abbreviations)
        self._edited: list[Entry] = []
        self._base: KnowledgeBase | None = None
        self._building = threading.Lock()

    @property
    def base(self) -> KnowledgeBase:
        """What answers questions; built when it is first needed, since that takes a while."""
        return self._build()

    async def ready(self) -> KnowledgeBase:
        """The same, built away from the loop, so that acknowledgements do not wait for it."""
        if self._base is not None:
            return self._base
        return await asyncio.to_thread(self._build)

    def _build(self) -> KnowledgeBase:
        with self._building:
            if self._base is None:
                self._base = KnowledgeBase.from_library(
                    self.library, self._edited, encoder=self._encoder, cache_dir=self._cache_dir
                )
            return self._base

    async def overlay(self, storage: Storage) -> None:
        """Take edited entries from the database; the stored one wins over the file."""
        async with storage.unit_of_work() as work:
            sources = await work.edited_entries.sources()
        edited = [entry for entry in map(_parsed, sources.items()) if entry is not None]
        if edited != self._edited:
            self._edited, self._base = edited, None


def _parsed(stored: tuple[str, str]) -> Entry | None:
    entry_id, source = stored
    try:
        return parse_entry(source, f"edited entry {entry_id}")
    except LibraryError:
        log.exception("the edited entry %s cannot be read: the file answers instead", entry_id)
        return None


@dataclass(frozen=True, slots=True)
class Services:
    """Handed to every verb. ``verbs`` is the whole table, for help."""

    storage: Storage
    knowledge: CurrentKnowledge
    clock: Clock
    channels: Channels
    outbox: DigestOutbox
    verbs: "tuple[Verb, ...]"

    def state_name(self, iso3: str) -> str:
        """The State's short name in English; the code itself where it is in no list of ours."""
        state = self.knowledge.gazetteer.by_iso3.get(iso3)
        return state.name if state else iso3
