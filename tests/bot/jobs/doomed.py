"""A process that delivers one digest into a file and dies at once after posting it.

Started by ``test_kill``: ``doomed.py FOLDER die|live``.
"""

import asyncio
import json
import os
import signal
import sys
from pathlib import Path
from typing import Any

from bot.jobs.deliver import Deliverer
from bot.jobs.delivery import Delivery, Pause, Try
from bot.jobs.engine import Engine
from bot.jobs.outbox import Outbox
from bot.settings import Settings
from tests.bot.digests.digest_builders import CHANNEL, fresh_storage, services_with
from tests.bot.jobs.fake_slack import FakeSlack
from tests.builders import TEAM, ZURICH

KEY = "digest:now:C1:1"


class SlackInAFile(FakeSlack):
    """Keeps what was posted when the process dies, as Slack does."""

    def __init__(self, file: Path, *, die: bool) -> None:
        super().__init__()
        self._file = file
        self._die = die
        if file.exists():
            self.posts = json.loads(file.read_text("utf-8"))

    async def chat_postMessage(self, **message: Any) -> dict[str, Any]:  # noqa: N802 - Slack's name
        response = await super().chat_postMessage(**message)
        self._file.write_text(json.dumps(self.posts), "utf-8")
        if self._die:
            os.kill(os.getpid(), signal.SIGKILL)
        return response


async def main(folder: Path, *, die: bool) -> None:
    slack, settled = SlackInAFile(folder / "slack.json", die=die), asyncio.Event()
    engine = Engine(Settings.from_env({"DATABASE_URL": f"sqlite:///{folder}/article6.db"}))
    async with fresh_storage(folder) as storage:
        deliverer = Deliverer(services_with(storage), slack.client, ZURICH, settle=0)

        async def attempt(delivery: Delivery, tried: Try) -> Pause | None:
            pause = await deliverer.attempt(delivery, tried)
            settled.set()
            return pause

        await engine.start(attempt)
        await Outbox(engine).send(TEAM, CHANNEL, KEY)
        await asyncio.wait_for(settled.wait(), 30)
        await engine.stop()


if __name__ == "__main__":
    asyncio.run(main(Path(sys.argv[1]), die=sys.argv[2] == "die"))
