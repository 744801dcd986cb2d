"""When a bot ends: while it starts, the moment Slack has its post, or while it works."""

import asyncio
from collections.abc import Callable
from random import Random

from benchmarks.faults.replica import Replica
from benchmarks.faults.tally import key_of
from bot.sandbox.happenings import Happening, Posted
from bot.sandbox.workspace import Workspace

STARTING, POSTING, WORKING = "starting", "posting", "working"
HOW_OFTEN = {STARTING: 25, POSTING: 40, WORKING: 35}
USUAL_START = 2.5
LONGEST_WORK = 5.0
PATIENCE = 4.0
"""Seconds; on a machine on which starting takes longer, all of them are longer."""
MOST_POSTS = 5
UPGRADES = 0.1
"""Of ten lives one is told to end, and the next begins at once; the others are killed."""


class Doom:
    """Draws the moments from ``dice``."""

    def __init__(self, dice: Random, workspace: Workspace) -> None:
        self._dice = dice
        self._workspace = workspace

    async def meet(self, victim: Replica) -> bool:
        """Let ``victim`` live until its moment comes, then end it. Whether it was killed."""
        is_killed = self._dice.random() >= UPGRADES
        end = victim.strike if is_killed else victim.retire
        pace = max(1.0, victim.took / USUAL_START)
        [moment] = self._dice.choices(list(HOW_OFTEN), weights=list(HOW_OFTEN.values()))
        if moment == STARTING:
            await asyncio.sleep(pace * self._dice.uniform(0, USUAL_START))
        else:
            await victim.connects()
            if moment == WORKING:
                await asyncio.sleep(pace * self._dice.uniform(0, LONGEST_WORK))
            else:
                await self._posts(self._dice.randint(1, MOST_POSTS), pace * PATIENCE, end)
        end()
        if is_killed:
            await victim.kill()
        return is_killed

    async def _posts(self, number: int, patience: float, end: Callable[[], None]) -> None:
        """End it when that many posts are in, before it is told of the last."""
        left, struck = number, asyncio.Event()

        def hear(happening: Happening) -> None:
            nonlocal left
            if isinstance(happening, Posted) and key_of(happening.message):
                left -= 1
                if left == 0:
                    end()
                    struck.set()

        stop = self._workspace.listen(hear)
        try:
            async with asyncio.timeout(patience):
                await struck.wait()
        except TimeoutError:
            pass  # There was less to post: it dies all the same.
        finally:
            stop()
