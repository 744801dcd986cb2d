"""Work in the background: waited for while the bot runs, left behind when it stops."""

import asyncio
import threading

import pytest

from bot.services.background import in_background


async def test_waits_until_the_work_is_done() -> None:
    done: list[str] = []

    await in_background(lambda: done.append("done"))

    assert done == ["done"]


async def test_raises_what_the_work_raised() -> None:
    def fail() -> None:
        raise ValueError("broken")

    with pytest.raises(ValueError, match="broken"):
        await in_background(fail)


def test_stopping_does_not_wait_for_it() -> None:
    may_end, ended = threading.Event(), threading.Event()

    def work() -> None:
        may_end.wait()
        ended.set()

    async def stop_at_once() -> None:
        task = asyncio.create_task(in_background(work))
        await asyncio.sleep(0)
        task.cancel()

    asyncio.run(stop_at_once())
    assert not ended.is_set()
    may_end.set()
    assert ended.wait(10)
