"""The knowledge in use follows what is published, without a pause."""

import asyncio
import shutil
import threading
from collections.abc import Callable
from concurrent.futures import ThreadPoolExecutor
from dataclasses import replace
from pathlib import Path

import pytest

from bot.register.entry_version import EntryVersion, VersionStatus
from bot.services import CACHE_DIR, CurrentKnowledge
from bot.services.overlaid import overlaid
from bot.storage import Storage
from knowledge import finder
from knowledge.answering import KnowledgeBase
from knowledge.asked_abroad import AskedAbroad
from knowledge.calibration import Calibration
from knowledge.entry import Entry, Source
from knowledge.entry_file import write_entry
from knowledge.kept_calibration import Measured, calibrate_once
from knowledge.library import Library
from knowledge.tabled import NOTHING_TABLED
from tests.builders import IN_THE_PLAN, TEAM, at
from tests.kept_encoder import lend_encoder

SECONDS_TO_FOLLOW = 5
Calibrate = Callable[[], Calibration]
COFFEE = Entry(
    id="coffee",
    title="Where coffee is served",
    body="In the Serpent Bar.",
    topic="isu",
    questions=("Where do the coordinators drink coffee?", "Which bar has coffee?"),
    answers=("where",),
    sources=(Source("Guide"),),
)


@pytest.fixture
def own_cache(tmp_path: Path) -> Path:
    """A cache of this test's own, in which the encoder and its words are kept already."""
    lend_encoder(tmp_path)
    for pattern in ("common-*", "dictionary-*", "examples.*", "words.*"):
        for kept in CACHE_DIR.glob(pattern):
            shutil.copy(kept, tmp_path)
    return tmp_path


@pytest.fixture
def files(knowledge: CurrentKnowledge) -> Library:
    """A few of our entries alone, which are measured in no time."""
    few = tuple(entry for entry in knowledge.files.entries if entry.topic == "isu")[:2]
    return replace(
        knowledge.files, entries=few, asked=AskedAbroad(), tabled=NOTHING_TABLED, translations={}
    )


def a_version(entry_id: str, source: str, status: VersionStatus) -> EntryVersion:
    return EntryVersion(TEAM, entry_id, source, "U1", at(IN_THE_PLAN), number=1, status=status)


def test_published_ones_take_the_place_of_files_and_retired_ones_go() -> None:
    other = replace(COFFEE, id="tea")
    edited = replace(COFFEE, body="In the garden.")
    new = replace(COFFEE, id="cake")

    found = overlaid(
        (COFFEE, other),
        [
            a_version("coffee", write_entry(edited), VersionStatus.PUBLISHED),
            a_version("tea", write_entry(other), VersionStatus.RETIRED),
            a_version("cake", write_entry(new), VersionStatus.PUBLISHED),
        ],
    )

    assert found == (edited, new)


def test_a_text_that_cannot_be_read_leaves_the_file_in_use() -> None:
    broken = a_version("coffee", "no front matter", VersionStatus.PUBLISHED)

    assert overlaid((COFFEE,), [broken]) == (COFFEE,)


async def test_who_waits_for_the_first_base_leaves_the_threads_of_the_loop_to_others(
    files: Library, own_cache: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    current, read = CurrentKnowledge(files, own_cache), threading.Event()
    base_of = current._base_of

    def slowly(library: Library, *, at_once: bool) -> KnowledgeBase:
        read.wait()
        return base_of(library, at_once=at_once)

    monkeypatch.setattr(current, "_base_of", slowly)
    asyncio.get_running_loop().set_default_executor(ThreadPoolExecutor(1))
    waiting = [asyncio.create_task(current.ready()) for _ in range(3)]
    await asyncio.sleep(0)  # each of them asks
    try:
        async with asyncio.timeout(SECONDS_TO_FOLLOW):
            assert await asyncio.to_thread(lambda: "free") == "free"
        assert current.at_hand is None
    finally:
        read.set()
    first, *others = await asyncio.gather(*waiting)
    assert others == [first, first]
    await current.measured()


async def test_the_first_base_is_built_in_a_cache_without_leftovers(
    files: Library, own_cache: Path
) -> None:
    left = own_cache / ".calibration.npz.1.140373312112320"
    left.touch()
    current = CurrentKnowledge(files, own_cache)
    await current.ready()
    assert not left.exists()
    await current.measured()


async def test_the_old_base_answers_until_the_new_one_is_there(
    files: Library, storage: Storage, own_cache: Path
) -> None:
    current = CurrentKnowledge(files, own_cache)
    before = await current.ready()
    async with storage.unit_of_work() as work:
        source = write_entry(COFFEE)
        await work.entry_versions.add(a_version("coffee", source, VersionStatus.PUBLISHED))

    await current.overlay(storage, "T2")
    assert await current.up_to_date() is before
    await current.overlay(storage, TEAM)
    assert await current.ready() is before
    assert current.library.entries == (*files.entries, COFFEE)

    await current.up_to_date()
    found = current.base.answer("Where do coordinators drink coffee?", IN_THE_PLAN)
    assert found.entry == COFFEE


async def test_what_is_published_answers_at_once_and_is_measured_later(
    files: Library, storage: Storage, own_cache: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    current = CurrentKnowledge(files, own_cache)
    await current.ready()
    measured = threading.Event()

    def calibrate(
        about: str, cache_dir: Path | None, calibrate: Calibrate, *, at_once: bool = False
    ) -> Measured:
        if not at_once:
            measured.wait(timeout=60)
        return calibrate_once(about, cache_dir, calibrate, at_once=at_once)

    monkeypatch.setattr(finder, "calibrate_once", calibrate)
    async with storage.unit_of_work() as work:
        source = write_entry(COFFEE)
        await work.entry_versions.add(a_version("coffee", source, VersionStatus.PUBLISHED))
    await current.overlay(storage, TEAM)

    hasty = await current.up_to_date()
    assert hasty.entry("coffee") == COFFEE

    measured.set()
    await current.measured()
    assert current.base is not hasty
    assert current.base.entry("coffee") == COFFEE


async def test_what_was_measured_at_the_last_start_is_not_built_again(
    files: Library, own_cache: Path
) -> None:
    last = CurrentKnowledge(files, own_cache)
    hasty = await last.ready()
    await last.measured()
    assert last.base is not hasty

    current = CurrentKnowledge(files, own_cache)
    built = await current.ready()
    await current.measured()

    assert built.is_measured
    assert current.base is built


async def test_what_another_process_publishes_is_in_use_within_seconds(
    files: Library, storage: Storage, own_cache: Path
) -> None:
    current = Overlaid(files, own_cache)
    watching = asyncio.create_task(current.keep_watch(storage, TEAM))
    try:
        await asyncio.wait_for(current.overlaid.get(), SECONDS_TO_FOLLOW)
        async with storage.unit_of_work() as work:
            source = write_entry(COFFEE)
            await work.entry_versions.add(a_version("coffee", source, VersionStatus.PUBLISHED))
        await asyncio.wait_for(current.overlaid.get(), SECONDS_TO_FOLLOW)
        assert current.library.entries == (*files.entries, COFFEE)

        async with storage.unit_of_work() as work:
            retired = replace(a_version("coffee", source, VersionStatus.RETIRED), number=2)
            await work.entry_versions.add(retired)
        await asyncio.wait_for(current.overlaid.get(), SECONDS_TO_FOLLOW)
        assert current.library.entries == files.entries
    finally:
        watching.cancel()
        await asyncio.gather(watching, return_exceptions=True)  # it may be reading just now


class Overlaid(CurrentKnowledge):
    """Tells when it has taken something from the database."""

    def __init__(self, files: Library, cache_dir: Path) -> None:
        super().__init__(files, cache_dir)
        self.overlaid: asyncio.Queue[None] = asyncio.Queue()

    async def overlay(self, storage: Storage, team_id: str) -> None:
        await super().overlay(storage, team_id)
        self.overlaid.put_nowait(None)
