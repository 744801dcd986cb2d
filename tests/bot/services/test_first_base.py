"""What answers first is built away from the loop, and measured once."""

import asyncio
import threading
from concurrent.futures import ThreadPoolExecutor
from pathlib import Path

import pytest

from bot.services import CurrentKnowledge
from knowledge.answering import KnowledgeBase
from knowledge.library import Library

SECONDS_TO_WAIT = 5


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
        async with asyncio.timeout(SECONDS_TO_WAIT):
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
