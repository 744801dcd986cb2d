"""A database that is closed while somebody works on it loses no connection."""

import asyncio
import gc
import warnings

import pytest

from bot.errors import StorageUnavailable
from bot.storage import Storage
from bot.storage.under_way import UnderWay
from tests.builders import TEAM


async def test_what_is_under_way_ends_before_the_connections_are_closed(
    any_storage: Storage,
) -> None:
    is_at_work, may_end = asyncio.Event(), asyncio.Event()

    async def works() -> None:
        async with any_storage.unit_of_work() as work:
            is_at_work.set()
            await may_end.wait()
            await work.entry_versions.mark(TEAM)

    at_work = asyncio.create_task(works())
    await is_at_work.wait()
    closing = asyncio.create_task(any_storage.close())
    await asyncio.sleep(0)
    assert not closing.done()
    may_end.set()
    await asyncio.gather(closing, at_work)
    del at_work, closing

    with warnings.catch_warnings(record=True) as told:
        warnings.simplefilter("always")
        gc.collect()
    assert [str(one.message) for one in told if one.category is ResourceWarning] == []


async def test_nothing_begins_after_it_was_closed(any_storage: Storage) -> None:
    await any_storage.close()

    with pytest.raises(StorageUnavailable, match="closed"):
        async with any_storage.reading() as work:
            await work.entry_versions.mark(TEAM)


async def test_who_never_ends_is_not_waited_for_without_end(
    monkeypatch: pytest.MonkeyPatch,
) -> None:
    monkeypatch.setattr("bot.storage.under_way.SECONDS_TO_END", 0.01)
    under_way = UnderWay()

    async with asyncio.timeout(20):
        with under_way:
            await under_way.end()
