"""The whole bot in a sandbox on this machine; one at a time, since its engine for jobs is one."""

from collections.abc import AsyncIterator
from contextlib import asynccontextmanager
from datetime import UTC, date, datetime, time
from pathlib import Path

from bot.app.bot import running
from bot.app.verbs import discover
from bot.cli.sandbox import bot_env
from bot.sandbox.clock import Clock
from bot.sandbox.server import Running, start
from bot.sandbox.workspace import Workspace
from bot.settings import Settings
from bot.storage.migrate import upgrade
from bot.surfaces.manifest import manifest
from knowledge.library import Library


@asynccontextmanager
async def bot_at_work(folder: Path, library: Library) -> AsyncIterator[Running]:
    """A fresh workspace on 15 January 2024 at ten, with the bot and its database in ``folder``."""
    workspace = await start(Workspace(), manifest(discover()), rate_limited=False)
    go_to(date(2024, 1, 15), workspace.sandbox.clock)
    env = {"DATABASE_URL": f"sqlite:///{folder}/article6.db"}
    settings = Settings.from_env(bot_env(env, workspace))
    upgrade(settings.database_url)
    try:
        async with running(settings, library):
            yield workspace
    finally:
        await workspace.stop()


def go_to(day: date, clock: Clock) -> None:
    """Make it ten o'clock UTC on ``day``, whenever the tests run.

    Late in the evening it would be the next day in Beirut already, and early in the morning what
    is set for nine o'clock would come on the same day.
    """
    clock.go_to(day)
    clock.skip(datetime.combine(day, time(10), UTC) - clock.now())
