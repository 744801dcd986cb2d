"""A process that reminds somebody, into a file, and may die right after posting.

Started by ``test_kill``: ``doomed_reminder.py FOLDER die|live``.
"""

import asyncio
import sys
from datetime import timedelta
from pathlib import Path

from bot.jobs.telling import LEASE
from tests.bot.digests.digest_builders import fresh_storage
from tests.bot.jobs.doomed import SlackInAFile
from tests.bot.jobs.mornings import MINE, Mornings, wanted


async def main(folder: Path, *, die: bool) -> None:
    slack = SlackInAFile(folder / "slack.json", die=die)
    async with fresh_storage(folder) as storage:
        if die:
            await wanted(storage, MINE)
        await Mornings(storage, slack).look(after=timedelta(0) if die else LEASE * 2)


if __name__ == "__main__":
    asyncio.run(main(Path(sys.argv[1]), die=sys.argv[2] == "die"))
