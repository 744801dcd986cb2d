"""A process killed right after it reminded somebody, before that was kept, reminds nobody again."""

import json
import signal
from pathlib import Path

from tests.bot.digests.digest_builders import fresh_storage
from tests.bot.jobs.mornings import MONDAY
from tests.bot.jobs.test_kill import run
from tests.builders import TEAM


async def test_somebody_reminded_just_before_a_kill_is_not_reminded_again(tmp_path: Path) -> None:
    assert await run(tmp_path, "die", "doomed_reminder") == -signal.SIGKILL
    async with fresh_storage(tmp_path) as storage, storage.unit_of_work() as work:
        assert await work.reminders.told_last(TEAM) == {}

    assert await run(tmp_path, "live", "doomed_reminder") == 0

    assert len(json.loads((tmp_path / "slack.json").read_text("utf-8"))) == 1
    async with fresh_storage(tmp_path) as storage, storage.unit_of_work() as work:
        assert await work.reminders.told_last(TEAM) == {"U1": MONDAY}
