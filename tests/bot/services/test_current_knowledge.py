"""The knowledge in use follows what is published, without a pause."""

import asyncio
import threading
from collections.abc import Callable
from dataclasses import replace
from pathlib import Path

import pytest

from bot.register.entry_version import VersionStatus
from bot.services import CurrentKnowledge
from bot.storage import Storage
from knowledge import finder
from knowledge.calibration import Calibration
from knowledge.entry_file import write_entry
from knowledge.kept_calibration import Measured, calibrate_once
from knowledge.library import Library
from tests.bot.services.coffee import COFFEE, a_version
from tests.builders import IN_THE_PLAN, TEAM

SECONDS_TO_FOLLOW = 5
Calibrate = Callable[[], Calibration]


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
