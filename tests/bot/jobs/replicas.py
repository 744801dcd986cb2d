"""A replica on PostgreSQL that delivers one digest into a file.

Started by ``test_replicas``: ``replicas.py FOLDER URL stall|inherit``. One that stalls posts, says
so and goes no further; one that inherits hands nothing in and ends once something was delivered.
"""

import asyncio
import sys
from pathlib import Path
from typing import Any

from bot.jobs.deliver import Deliverer
from bot.jobs.delivery import Delivery, Pause, Try
from bot.jobs.engine import Engine
from bot.jobs.outbox import Outbox
from bot.settings import Settings
from bot.storage import Storage
from tests.bot.digests.digest_builders import CHANNEL, services_with
from tests.bot.jobs.doomed import KEY, SlackInAFile
from tests.builders import TEAM, ZURICH

STALLS, INHERITS = "stall", "inherit"


def say(word: str) -> None:
    """Tell the test how far it is."""
    sys.stdout.write(f"{word}\n")
    sys.stdout.flush()


class StallingSlack(SlackInAFile):
    """Posts, and never answers."""

    async def chat_postMessage(self, **message: Any) -> dict[str, Any]:  # noqa: N802 - Slack's name
        await super().chat_postMessage(**message)
        say("posted")
        await asyncio.Event().wait()
        raise AssertionError


async def main(folder: Path, url: str, fate: str) -> None:
    make = StallingSlack if fate == STALLS else SlackInAFile
    slack, settled = make(folder / "slack.json", die=False), asyncio.Event()
    engine = Engine(Settings.from_env({"DATABASE_URL": url}), grace=1.0)
    storage = Storage(url)
    deliverer = Deliverer(services_with(storage), slack.client, ZURICH, settle=0)

    async def attempt(delivery: Delivery, tried: Try) -> Pause | None:
        pause = await deliverer.attempt(delivery, tried)
        settled.set()
        return pause

    await engine.start(attempt)
    if fate == STALLS:
        await Outbox(engine).send(TEAM, CHANNEL, KEY)
    say(engine.name)
    await asyncio.wait_for(settled.wait(), 60)
    await engine.stop()
    await storage.close()


if __name__ == "__main__":
    asyncio.run(main(Path(sys.argv[1]), sys.argv[2], sys.argv[3]))
