"""The knowledge in use: the files, overlaid with the entries that curators published in Slack."""

import asyncio
import gc
import logging
import threading
from collections.abc import Coroutine
from dataclasses import replace
from pathlib import Path

from bot.faults import describe
from bot.services.background import in_background
from bot.services.freed_memory import give_back
from bot.services.overlaid import overlaid
from bot.storage import Storage
from knowledge.answering import KnowledgeBase
from knowledge.encoder import SentenceEncoder
from knowledge.gazetteer import Gazetteer
from knowledge.kept import clear_left
from knowledge.library import Library

# Below the working directory, where the database of the default settings is too.
CACHE_DIR = Path("var") / "cache"
SECONDS_BETWEEN_LOOKS = 1.0

log = logging.getLogger(__name__)


class CurrentKnowledge:
    """``files`` as they were loaded, ``library`` as it is in use. Building takes a second or two.

    What is published is taken up while questions go on being answered from what was there before.
    Whatever is new answers with the calibration of before until its own has been measured.
    """

    def __init__(self, files: Library, cache_dir: Path = CACHE_DIR) -> None:
        self.files = files
        self.library = files
        self.gazetteer = Gazetteer(files.states, files.abbreviations)
        self._cache_dir = cache_dir
        self.encoder = SentenceEncoder(cache_dir)
        self._built: tuple[Library, KnowledgeBase] | None = None
        self._building = threading.Lock()
        self._measuring = threading.Lock()
        self._taking_up: set[asyncio.Task[None]] = set()

    @property
    def base(self) -> KnowledgeBase:
        """What answers questions; built when it is first needed."""
        return self._built[1] if self._built else self._build()

    @property
    def at_hand(self) -> KnowledgeBase | None:
        """The same where it is built already: for forms, which Slack lets open for 3 seconds."""
        return self._built[1] if self._built else None

    async def ready(self) -> KnowledgeBase:
        """The same, built away from the loop, so that acknowledgements do not wait for it."""
        if self._built:
            return self._built[1]
        await in_background(self._build)
        if not self._taking_up:
            self._later(self._take_up())
        return self.base

    async def overlay(self, storage: Storage, team_id: str) -> None:
        """Take what is published from the database; a stored text wins over the file of its id."""
        async with storage.reading() as work:
            versions = await work.entry_versions.in_use(team_id)
        entries = overlaid(self.files.entries, versions)
        if entries != self.library.entries:
            self.library = replace(self.files, entries=entries)
            if self._built:
                self._later(self._take_up())

    async def keep_watch(self, storage: Storage, team_id: str) -> None:
        """Take up what other processes publish, for ever."""
        known: tuple[int, int] | None = None
        was_away = False
        while True:
            try:
                async with storage.reading() as work:
                    mark = await work.entry_versions.mark(team_id)
                if mark != known:
                    await self.overlay(storage, team_id)
                known, was_away = mark, False
            except Exception as error:
                if not was_away:
                    log.warning("the knowledge stays as it was: %s", describe(error))
                was_away = True
            await asyncio.sleep(SECONDS_BETWEEN_LOOKS)

    async def up_to_date(self) -> KnowledgeBase:
        """What answers questions once all that was published is in it."""
        await in_background(self._build)
        return self.base

    async def measured(self) -> None:
        """Return when what was published is in use with a calibration of its own."""
        await asyncio.gather(*self._taking_up)

    def _later(self, work: Coroutine[None, None, None]) -> None:
        task = asyncio.create_task(work)
        self._taking_up.add(task)
        task.add_done_callback(self._taking_up.discard)

    async def _take_up(self) -> None:
        try:
            await self.up_to_date()
            await in_background(self._measure)
        except Exception as error:
            log.error("the old entries go on answering: %s", describe(error))  # noqa: TRY400 - texts

    def _build(self) -> KnowledgeBase:
        with self._building:
            if self._built is None:
                clear_left(self._cache_dir)
            while self._built is None or self._built[0] is not self.library:
                library = self.library
                self._use(library, self._base_of(library, at_once=True))
            return self._built[1]

    def _measure(self) -> None:
        """Measure how sure what is in use may be, unless something newer has come meanwhile."""
        with self._measuring:
            built = self._built
            if built and built[1].is_measured:
                built[1].warm_up()
                return
            library = self.library
            base = self._base_of(library, at_once=False)
            base.warm_up()
            with self._building:
                if self._built is not None and self._built[0] is library:
                    self._use(library, base)

    def _use(self, library: Library, base: KnowledgeBase) -> None:
        is_first = self._built is None
        self._built = library, base
        if not is_first:
            gc.unfreeze()
            gc.collect()  # the old one refers to itself in circles: tens of megabytes would stay
        give_back()
        gc.freeze()  # to look through all of it again and again would stop answers for 50 ms

    def _base_of(self, library: Library, *, at_once: bool) -> KnowledgeBase:
        return KnowledgeBase.from_library(
            library, encoder=self.encoder, cache_dir=self._cache_dir, at_once=at_once
        )
