"""How long somebody waits for the bot in the sandbox, from the act to the visible reply."""

import asyncio
from datetime import date
from pathlib import Path
from tempfile import TemporaryDirectory

from benchmarks.asking import PERSON, QUESTION, ask
from benchmarks.empty_app import OK, empty_app
from benchmarks.report import Section, Series
from benchmarks.trips import COMMAND, MENTION, Trips
from bot.app.bot import running
from bot.app.verbs import discover
from bot.cli.sandbox import bot_env
from bot.sandbox.server import start
from bot.sandbox.workspace import Workspace
from bot.settings import Settings
from bot.storage.migrate import upgrade
from bot.surfaces.manifest import manifest
from knowledge.library import load_library

TODAY = date(2024, 1, 15)
HOW = (
    "The sandbox, the bot with its jobs on SQLite, and the person who waits are one process. "
    "The baseline is measured before and after the bot, in the same workspace."
)


def measure(*, times: int) -> tuple[Section, Section]:
    """Act ``times`` times on the bot, and as often on an empty app before and after it."""
    with TemporaryDirectory() as folder:
        empty, bot = asyncio.run(_measure(times, Path(folder)))
    return (
        _section("Round trip of a command", COMMAND, empty.commands, bot.commands),
        _section("Round trip of a mention", MENTION, empty.mentions, bot.mentions),
    )


async def _measure(times: int, folder: Path) -> tuple[Trips, Trips]:
    workspace = await start(Workspace(), manifest(discover()), rate_limited=False)
    env = {"DATABASE_URL": f"sqlite:///{folder}/article6.db"}
    settings = Settings.from_env(bot_env(env, workspace))
    upgrade(settings.database_url)
    workspace.sandbox.clock.go_to(TODAY)
    person = workspace.person(PERSON)
    empty, bot = Trips(), Trips()
    try:
        async with empty_app(workspace):
            await empty.travel(person, times, OK, OK)
        async with running(settings, load_library()):
            await ask(workspace.url, [QUESTION])
            await bot.travel(person, times, "Upcoming activities", "Convention on Cluster")
        async with empty_app(workspace):
            await empty.travel(person, times, OK, OK)
    finally:
        await workspace.stop()
    return empty, bot


def _section(title: str, typed: str, empty: list[float], bot: list[float]) -> Section:
    baseline = Series("an empty Bolt listener", tuple(empty))
    return Section(title, HOW, "ms", baseline, (Series(f"`{typed}`", tuple(bot)),))
