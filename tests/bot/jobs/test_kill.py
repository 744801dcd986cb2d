"""A process killed right after posting, before it could write that down, posts no second time."""

import json
import signal
import sys
from asyncio.subprocess import create_subprocess_exec
from pathlib import Path

from bot.register.digest_delivery import SlotOutcome
from tests.bot.digests.digest_builders import fresh_storage
from tests.bot.jobs.doomed import KEY
from tests.builders import TEAM

ROOT = Path(__file__).parents[3]


async def run(folder: Path, fate: str, module: str = "doomed") -> int:
    command = (sys.executable, "-m", f"tests.bot.jobs.{module}", str(folder), fate)
    process = await create_subprocess_exec(*command, cwd=ROOT)
    return await process.wait()


async def test_a_digest_posted_just_before_a_kill_is_found_again(tmp_path: Path) -> None:
    assert await run(tmp_path, "die") == -signal.SIGKILL
    async with fresh_storage(tmp_path) as storage, storage.unit_of_work() as work:
        assert await work.deliveries.delivery(KEY) is None

    assert await run(tmp_path, "live") == 0

    [post, detail] = json.loads((tmp_path / "slack.json").read_text("utf-8"))
    assert detail["thread_ts"] == post["ts"]
    async with fresh_storage(tmp_path) as storage, storage.unit_of_work() as work:
        record = await work.deliveries.delivery(KEY)
    assert record is not None
    assert (record.outcome, record.message_ts) == (SlotOutcome.POSTED, post["ts"])


async def test_somebody_told_just_before_a_kill_is_not_told_again(tmp_path: Path) -> None:
    assert await run(tmp_path, "die", "doomed_asker") == -signal.SIGKILL
    async with fresh_storage(tmp_path) as storage, storage.unit_of_work() as work:
        [(wish, _)] = await work.wishes.due(TEAM)
        assert wish.begun_at is not None

    assert await run(tmp_path, "live", "doomed_asker") == 0

    assert len(json.loads((tmp_path / "slack.json").read_text("utf-8"))) == 1
    async with fresh_storage(tmp_path) as storage, storage.unit_of_work() as work:
        assert await work.wishes.due(TEAM) == []
