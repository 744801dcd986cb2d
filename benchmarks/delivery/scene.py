"""A workspace with many digests due at one moment, and the bot in a process of its own."""

import asyncio
import json
import sys
import time
from asyncio.subprocess import PIPE, create_subprocess_exec
from collections.abc import AsyncIterator
from contextlib import asynccontextmanager
from dataclasses import dataclass
from datetime import date, timedelta
from pathlib import Path
from shutil import copytree

from benchmarks.delivery.channels import Posts, copies, is_of_a_digest, next_due, regulars, threads
from benchmarks.faults.databases import database
from benchmarks.faults.digests import CACHE
from benchmarks.faults.replica import Replica
from benchmarks.faults.season import FOLLOW_UP
from benchmarks.faults.timetable import PEOPLE
from benchmarks.processes import clean_env
from bot.app.verbs import discover
from bot.cli.sandbox import bot_env
from bot.sandbox.rate_limits import RateLimits
from bot.sandbox.server import Running, start
from bot.sandbox.workspace import Workspace
from bot.surfaces.manifest import manifest

FIRST_DAY = date(2024, 1, 15)
QUIET_SECONDS = 3.0
PATIENCE_SECONDS = 600.0


@dataclass(frozen=True, slots=True)
class Scene:
    """``channels`` digests, set up in the sandbox that is ``running`` for the bot ``pid``."""

    running: Running
    channels: int
    pid: int

    def go_to_next_slot(self, lead: timedelta) -> float:
        """Skip to so long before the digests fall due; the real time (Unix) of that moment."""
        clock = self.running.sandbox.clock
        due = next_due(clock.now())
        clock.skip(due - lead - clock.now())
        self.renew_limits(is_on=True)
        return time.time() + lead.total_seconds()

    def renew_limits(self, *, is_on: bool) -> None:
        """Limits that nobody has used up yet, or none."""
        self.running.sandbox.limits = RateLimits(time.monotonic, is_on=is_on)

    async def delivery(self) -> Posts:
        """Return when every channel has its digest and nothing more has come for a while."""
        posts = Posts(self.running.sandbox.workspace, is_of_a_digest)
        try:
            async with asyncio.timeout(PATIENCE_SECONDS):
                while not self._is_delivered(posts):  # noqa: ASYNC110 - nothing tells of an end
                    await asyncio.sleep(0.2)
        finally:
            posts.stop()
        return posts

    async def floor(self, delivered: Posts) -> tuple[float, Posts]:
        """Have the same messages posted elsewhere by a client that does nothing else.

        The Unix time at which it began comes with them.
        """
        places = copies(self.channels)
        self.running.sandbox.workspace.channels |= places
        self.renew_limits(is_on=True)
        posts = Posts(self.running.sandbox.workspace, lambda one: one.channel in places)
        command = (sys.executable, "-m", "benchmarks.delivery.bare_client", self.running.api_url)
        client = await create_subprocess_exec(*command, stdin=PIPE, stdout=PIPE)
        given = json.dumps(threads(delivered.messages, places)).encode()
        said, _ = await client.communicate(given)
        posts.stop()
        assert len(posts.messages) == len(delivered.messages)
        return float(said), posts

    def _is_delivered(self, posts: Posts) -> bool:
        parents = {one.channel for one in posts.messages if not one.is_reply}
        if len(parents) < self.channels:
            return False
        return time.time() - float(posts.messages[-1].ts) > QUIET_SECONDS


@asynccontextmanager
async def scene(kind: str, folder: Path, channels: int) -> AsyncIterator[Scene]:
    """Set up the digests on a database of this ``kind`` in ``folder``, as people do."""
    if CACHE.is_dir():
        await asyncio.to_thread(copytree, CACHE, folder / CACHE, dirs_exist_ok=True)
    running = await start(Workspace(), manifest(discover()), rate_limited=False)
    running.sandbox.clock.go_to(FIRST_DAY)
    schedules = regulars(channels)
    running.sandbox.workspace.channels |= {one.channel_id: one.channel for one in schedules}
    with database(kind, folder) as url:
        bot = Replica("bot", bot_env({**clean_env(), "DATABASE_URL": url}, running), folder)
        try:
            await bot.start()
            await bot.connects()
            await _type(running, schedules[0].channel_id, FOLLOW_UP)
            for one in schedules:
                await _type(running, one.channel_id, one.typed)
            yield Scene(running, channels, bot.pid)
        finally:
            await bot.stop()
            await running.stop()


async def _type(running: Running, channel: str, line: str) -> None:
    person = running.person(PEOPLE[0])
    before = len(person.visible(channel))
    await person.command(channel, line)
    answer = await person.until(
        lambda: next(iter(person.visible(channel)[before:]), None),
        lambda: f"an answer to {line}",
    )
    assert not answer.text.startswith("Something went wrong"), answer.text
